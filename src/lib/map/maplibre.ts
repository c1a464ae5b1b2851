import { prewarm, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

// Without its own URL the bundled worker is not found, and the map stays empty without an error.
setWorkerUrl(workerUrl)
// The worker starts while the data are still on their way.
prewarm()

export { AttributionControl, LngLat, Map as LiveMap, NavigationControl, ScaleControl } from 'maplibre-gl'
