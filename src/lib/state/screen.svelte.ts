import type { Atlas } from '../data/atlas.ts'
import { leadingStrategies } from '../data/selectors.ts'
import { getExtras, getView, setAtlas, setOwn, setScreen } from './context.ts'
import type { OwnState } from './own-state.svelte.ts'
import type { ScreenState } from './screen-state.ts'

/**
 * Begins a screen of an atlas, the built-in one or that of the reader's own project: puts it into the context and keeps
 * the page in the reader's theme and language. To be called as the component is set up.
 */
export function openScreen(atlas: Atlas, own: OwnState | null = null): ScreenState {
  setAtlas(atlas)
  setOwn(own)
  const extras = getExtras()
  const viewState = getView()
  const view = $derived(viewState.view)
  const tour = $derived(view.tour ? extras.tours.value?.find((t) => t.id === view.tour) : undefined)
  // One past the end shows the last, as the panel does.
  const stop = $derived(tour?.stops[Math.min(view.stop, tour.stops.length - 1)])
  const layers = $derived(view.layers ?? stop?.layers ?? leadingStrategies(atlas))
  const drawn = $derived(
    view.strategy !== null && atlas.strategyById.has(view.strategy) && !layers.includes(view.strategy)
      ? [view.strategy, ...layers]
      : layers,
  )
  const framed = $derived(
    view.shorthand
      ? (atlas.shorthands.find((s) => s.name === view.shorthand)?.members ?? [])
      : (stop?.view ?? null),
  )
  $effect(() => {
    const { theme, language } = view
    document.documentElement.dataset['theme'] = theme
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  })
  const screen: ScreenState = {
    get layers() {
      return layers
    },
    get drawn() {
      return drawn
    },
    get framed() {
      return framed
    },
  }
  return setScreen(screen)
}
