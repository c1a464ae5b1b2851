/**
 * Up to the first zoom the map is a globe, from the second on the plane of Web Mercator. Between them MapLibre letters and
 * hits by the one and draws by the other, so nothing that is looked at for long lies between.
 */
export const [GLOBE_ZOOM, PLANE_ZOOM] = [1.8, 2.3] as const
