import type { Map as LiveMap, StyleSpecification } from 'maplibre-gl'
import { untrack } from 'svelte'
import type { Atlas } from '../data/atlas.ts'
import type { Basemap } from '../data/load.ts'
import type { View } from '../state/view-url.ts'
import { sameCamera, targetOf, type Box } from './camera.ts'
import { chosenThings, showChosen } from './layers/chosen.ts'
import { litMarks, showLit } from './layers/lit.ts'
import {
  FOCUSED_SEGMENT,
  FOCUSED_STRATEGY,
  STRATEGY_STRENGTH,
  VISIBLE_STRATEGIES,
} from './layers/strategies.ts'
import { nameControls, unveil, type MapWords } from './live-map.ts'
import { goToBox, goToCamera, goToThings } from './moves.ts'
import { SOURCE } from './sources.ts'
import type { MapTheme } from './theme.ts'

/** What a map shows, each read anew whenever it changes. */
export interface Shown {
  readonly atlas: Atlas
  readonly basemap: Basemap | null
  readonly view: View
  readonly theme: MapTheme
  /** Ids of the strategies shown. */
  readonly layers: readonly string[]
  /** Id of the strategy that is pointed at or chosen. */
  readonly focused: string | null
  /** Ids of the places that are framed where no single one is chosen. */
  readonly framed: readonly string[]
  /** Tells once what was chosen on the map itself: it is not led farther away from that. */
  readonly takeTouched: () => string | null
  /** Ids of the places that are pointed at or framed. */
  readonly lit: readonly string[]
  /** What is shown before anything is chosen. */
  readonly home: Box
  /** How the map and its controls are called. */
  readonly words: MapWords
  /** Whether nobody sees the frames that are drawn. */
  readonly isUnseen: boolean
  /** The style, where it is not what was last given; else null. */
  readonly nextStyle: () => StyleSpecification | null
}

/** Keeps the map in step with what is shown, one effect for each thing; the result ends it. */
export function keepInStep(map: LiveMap, shown: Shown): () => void {
  const loaded = new Promise<void>((resolve) => map.once('load', () => resolve()))
  let isGone = false
  const whenLoaded = (act: () => void): void => void loaded.then(() => isGone || act())
  const stop = $effect.root(() => {
    $effect(() => {
      const next = shown.nextStyle()
      if (next) whenLoaded(() => map.setStyle(next))
    })
    showStrategies(map, shown, whenLoaded)
    showPlaces(map, shown, whenLoaded)
    $effect(() => {
      if (!shown.isUnseen) unveil(map)
    })
    $effect(() => nameControls(map, shown.words))
    followHome(map, shown)
    followChoice(map, shown)
  })
  return () => {
    isGone = true
    stop()
  }
}

type WhenLoaded = (act: () => void) => void

function showStrategies(map: LiveMap, shown: Shown, whenLoaded: WhenLoaded): void {
  const strength = $derived(shown.view.strength / 100)
  const segment = $derived(shown.view.segment ?? '')
  $effect(() => {
    const visible = [...shown.layers]
    whenLoaded(() => map.setGlobalStateProperty(VISIBLE_STRATEGIES, visible))
  })
  $effect(() => {
    const now = strength
    whenLoaded(() => map.setGlobalStateProperty(STRATEGY_STRENGTH, now))
  })
  $effect(() => {
    const [strategy, part] = [shown.focused ?? '', segment]
    whenLoaded(() => {
      map.setGlobalStateProperty(FOCUSED_STRATEGY, strategy)
      map.setGlobalStateProperty(FOCUSED_SEGMENT, part)
    })
  })
}

function showPlaces(map: LiveMap, shown: Shown, whenLoaded: WhenLoaded): void {
  const { atlas } = shown
  const place = $derived(shown.view.place)
  $effect(() => {
    if (place === null) return
    const targets = [SOURCE.areas, SOURCE.sites].map((source) => ({ source, id: place }))
    whenLoaded(() => targets.forEach((target) => map.setFeatureState(target, { selected: true })))
    return () => whenLoaded(() => targets.forEach((target) => map.removeFeatureState(target, 'selected')))
  })
  $effect(() => {
    const things = chosenThings(
      atlas,
      untrack(() => shown.basemap),
      untrack(() => shown.view.language),
      { place, framed: shown.framed },
    )
    const theme = untrack(() => shown.theme)
    whenLoaded(() => showChosen(map, theme, things))
  })
  $effect(() => {
    const marks = litMarks(atlas, shown.lit)
    const theme = untrack(() => shown.theme)
    whenLoaded(() => showLit(map, theme, marks))
  })
}

/** Another home is gone to where nothing else leads the map. */
function followHome(map: LiveMap, shown: Shown): void {
  let fitted = untrack(() => shown.home)
  $effect(() => {
    const { home } = shown
    if (home === fitted) return
    fitted = home
    const { view, framed } = untrack(() => ({ view: shown.view, framed: shown.framed }))
    const isFree = view.camera === null && view.place === null && view.strategy === null
    if (isFree && framed.length === 0) goToBox(map, home)
  })
}

function followChoice(map: LiveMap, shown: Shown): void {
  const choiceOf = ({ view, framed }: Shown) => ({ view, framing: framed.join() })
  let known = untrack(() => choiceOf(shown))
  let isFirst = true
  $effect(() => {
    const now = choiceOf(shown)
    const before = known
    const { place, strategy, camera } = now.view
    const isLinked = isFirst && camera !== null
    known = now
    const isChoice =
      place !== before.view.place || strategy !== before.view.strategy || now.framing !== before.framing
    // A link or a step back names its camera; a choice does not, and the map goes to what was chosen.
    const isCameraKept = sameCamera(camera, before.view.camera)
    if ((isFirst || isChoice) && !isLinked && isCameraKept) {
      const chosen = place ?? strategy
      const { atlas, basemap, framed } = untrack(() => ({ ...shown }))
      goToThings(map, targetOf(atlas, basemap, chosen ? [chosen] : framed), {
        isNoFarther: chosen !== null && chosen === shown.takeTouched(),
      })
    }
    isFirst = false
    if (isCameraKept) return
    if (camera) goToCamera(map, camera)
    else
      goToBox(
        map,
        untrack(() => shown.home),
      )
  })
}
