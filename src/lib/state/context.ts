import { createContext } from 'svelte'
import type { Atlas } from '../data/atlas.ts'
import type { OwnState } from './own-state.svelte.ts'
import type { Extras } from './extras.ts'
import type { ScreenState } from './screen-state.ts'
import type { Snapshots } from './snapshot.svelte.ts'
import type { ViewState } from './view-state.svelte.ts'

export const [getView, setView] = createContext<ViewState>()
/** The loaded atlas; set by the one component that shows only when it is there. */
export const [getAtlas, setAtlas] = createContext<Atlas>()
/** What is loaded only when it is asked for. */
export const [getExtras, setExtras] = createContext<Extras>()
/** What the map of this screen shows. */
export const [getScreen, setScreen] = createContext<ScreenState>()
/** The reader's own project, where the screen shows one; null on the built-in atlas. */
export const [getOwn, setOwn] = createContext<OwnState | null>()
/** Pictures of the map, offered by whoever draws it. */
export const [getSnapshots, setSnapshots] = createContext<Snapshots>()
