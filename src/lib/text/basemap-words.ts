import type { Language } from './language.ts'

/** Why the basemap that the site is set to draw is not, or not wholly, on the map. */
export type BasemapProblem =
  | 'gcj02'
  | 'key-missing'
  | 'key-malformed'
  | 'vector-template'
  | 'unreadable-setting'
  | 'unreadable'
  | 'failed'
  | 'slow'

/** What the reader is told of it. */
export type BasemapNotice = Readonly<Record<Language, string>>

/** Whoever set the basemap up reads the same. */
export const BASEMAP_WORDS: Readonly<Record<BasemapProblem, BasemapNotice>> = {
  gcj02: {
    zh: '本站所设的底图带有坐标偏移（GCJ-02、BD-09），与图上各点差数百米，故不采用；图上是内置底图。',
    en: 'The basemap set for this site is in shifted coordinates (GCJ-02, BD-09), some hundred metres off every mark, and is not used; this is the built-in one.',
  },
  'key-missing': {
    zh: '天地图需要密钥（PUBLIC_TIANDITU_KEY），本站没有设；图上是内置底图。',
    en: 'Tianditu needs a key (PUBLIC_TIANDITU_KEY), and this site has none; this is the built-in basemap.',
  },
  'key-malformed': {
    zh: '本站所设的天地图密钥（PUBLIC_TIANDITU_KEY）不是 32 位十六进制数；图上是内置底图。',
    en: 'The Tianditu key of this site (PUBLIC_TIANDITU_KEY) is not 32 hexadecimal digits; this is the built-in basemap.',
  },
  'vector-template': {
    zh: '矢量瓦片要连样式一起给（样式网址或 PMTiles），单有瓦片网址画不出来；图上是内置底图。',
    en: 'Vector tiles need their style (a style URL or a PMTiles archive), not the tiles’ address alone; this is the built-in basemap.',
  },
  'unreadable-setting': {
    zh: '看不懂本站所设的底图（PUBLIC_BASEMAP）；图上是内置底图。',
    en: 'The basemap set for this site (PUBLIC_BASEMAP) is not understood; this is the built-in one.',
  },
  unreadable: {
    zh: '所设的底图读不出来；图上是内置底图。',
    en: 'The basemap set for this site could not be read; this is the built-in one.',
  },
  failed: {
    zh: '底图服务器出错，或中途断了；缺的部分仍有内置底图，其余不受影响。重新打开本页可再试。',
    en: 'The basemap’s server failed or went away; the built-in basemap stands in where it is missing, all else works. Reload to try again.',
  },
  slow: {
    zh: '底图服务器迟迟没有回应；先看内置底图，其余不受影响。',
    en: 'The basemap’s server does not answer; this is the built-in one meanwhile, all else works.',
  },
}
