import { createContext } from 'svelte'
import type { Atlas } from '../data/atlas.ts'
import type { Extras } from './extras.ts'
import type { ViewState } from './view-state.svelte.ts'

export const [getView, setView] = createContext<ViewState>()
/** The loaded atlas; set by the one component that shows only when it is there. */
export const [getAtlas, setAtlas] = createContext<Atlas>()
/** What is loaded only when it is asked for. */
export const [getExtras, setExtras] = createContext<Extras>()
