import type { MarkFamily } from '../data/families.ts'
import type { StrategyGroup } from '../data/schema.ts'
import { LAST_RESORT } from '../fonts/family.ts'

/** Every colour, font and size of the map. */
export interface MapTheme {
  /** Goes into the ids of the symbols, which are drawn anew for each theme. */
  readonly name: 'light' | 'dark'
  readonly sea: string
  readonly neighbour: string
  readonly land: string
  readonly border: string
  readonly provinceBorder: string
  readonly adminText: string
  readonly seaText: string
  readonly river: string
  readonly placeText: string
  readonly halo: string
  readonly rail: string
  readonly ink: string
  readonly accent: string
  readonly marks: Readonly<Record<MarkFamily, string>>
  readonly groups: Readonly<Record<StrategyGroup, string>>
}

export const FONTS: string[] = [
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Songti SC',
  'Noto Sans CJK SC',
  'PingFang SC',
  'Microsoft YaHei',
  LAST_RESORT,
  'sans-serif',
]
export const SANS_FONTS: string[] = [
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
  LAST_RESORT,
  'sans-serif',
]

export const LIGHT: MapTheme = {
  name: 'light',
  sea: '#dbe6e8',
  neighbour: '#ece7dc',
  land: '#fbf8f1',
  border: '#cdc3b0',
  provinceBorder: '#9c8f78',
  adminText: '#7d725f',
  seaText: '#6d8f9a',
  river: '#a9c6cf',
  placeText: '#2b2620',
  halo: '#fbf8f1',
  rail: '#8d8574',
  ink: '#2b2620',
  accent: '#b3261e',
  marks: {
    admin: '#6b6152',
    nature: '#2c6e6b',
    transport: '#245f94',
    zone: '#b0581c',
    institution: '#4f6b2d',
    works: '#7a3f73',
  },
  groups: {
    space: '#7b5ea7',
    corridor: '#1f8a70',
    rail: '#3b4a5c',
    opening: '#1f6fb2',
    innovation: '#c2572b',
    industry: '#a07c1c',
  },
}

export const DARK: MapTheme = {
  name: 'dark',
  sea: '#0e181e',
  neighbour: '#212427',
  land: '#2b2e32',
  border: '#44484d',
  provinceBorder: '#6c6a64',
  adminText: '#a39d92',
  seaText: '#6c8f9b',
  river: '#2f4a55',
  placeText: '#efeae0',
  halo: '#1b1d1f',
  rail: '#7f7b73',
  ink: '#efeae0',
  accent: '#ff8a7a',
  marks: {
    admin: '#b9b1a3',
    nature: '#7cc9c2',
    transport: '#7db4e6',
    zone: '#eda46c',
    institution: '#a9c97d',
    works: '#d79fd0',
  },
  groups: {
    space: '#b39ddb',
    corridor: '#5fd0b3',
    rail: '#a9b8ca',
    opening: '#74b6ef',
    innovation: '#f0936a',
    industry: '#dcb957',
  },
}
