import { browser } from '$app/environment'
import { afterNavigate, goto } from '$app/navigation'
import { asset } from '$app/paths'
import { page } from '$app/state'
import { AtlasState } from './atlas-state.svelte.ts'
import { setExtras, setSnapshots, setView } from './context.ts'
import { fileExtras } from './extras.ts'
import { Snapshots } from './snapshot.svelte.ts'
import { painted } from './painted.ts'
import { ViewState } from './view-state.svelte.ts'

/** Joins the view to the address and puts it into the context. To be called as a page is set up. */
export function openView(): ViewState {
  let latest = 0
  const viewState = new ViewState({
    read: () => (browser ? page.url.searchParams : null),
    async write(query, how) {
      const mine = ++latest
      await painted()
      if (mine !== latest) return
      await goto(query === '' ? page.url.pathname : query, {
        replaceState: how === 'replace',
        keepFocus: true,
        noScroll: true,
      })
    },
  })
  afterNavigate(({ type }) => {
    if (type === 'popstate') viewState.keepManner()
  })
  setView(viewState)
  setSnapshots(new Snapshots())
  return viewState
}

/** What a page of the atlas begins with: the data, still to be loaded, and the view its address names. */
export interface OpenAtlas {
  readonly atlasState: AtlasState
  readonly viewState: ViewState
  /** Loads the data from where the site serves them, from whichever page; also once more after a failure. */
  readonly load: () => Promise<void>
}

/** Begins a page of the built-in atlas. To be called as the page is set up. */
export function openAtlas(): OpenAtlas {
  const base = asset('/data')
  const atlasState = new AtlasState()
  const viewState = openView()
  setExtras(fileExtras(base, () => (atlasState.loading.status === 'ready' ? atlasState.loading : null)))
  return { atlasState, viewState, load: () => atlasState.load(base) }
}
