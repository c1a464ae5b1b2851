import type { Position } from 'geojson'

/** How a division's centre was found. */
export type Kind = 'seat' | 'interior' | 'parent'

/**
 * Today's divisions that the packages know by other codes, and that the common stem of the names does not find.
 * The first of the older codes is the one whose seat became the seat.
 */
export const OLDER_CODES: Readonly<Record<string, readonly string[]>> = {
  130284: ['130223'],
  130505: ['130526'],
  140213: ['140202'],
  140214: ['140203', '140211'],
  140215: ['140227'],
  140403: ['140402', '140411'],
  140404: ['140421'],
  230717: ['230702', '230708'],
  230718: ['230711', '230706'],
  230723: ['230712', '230714'],
  230724: ['230707', '230715', '230710'],
  230725: ['230713'],
  230751: ['230709', '230705'],
  340209: ['340203', '340208'],
  340210: ['340221'],
  350404: ['350403', '350402'],
  350405: ['350427'],
  360404: ['360421'],
  361104: ['361121'],
  370116: ['371202'],
  370614: ['370684', '370634'],
  410308: ['410322', '410306'],
  430212: ['430221'],
  450181: ['450127'],
  500155: ['500228'],
  500156: ['500232'],
  511504: ['511521'],
  520281: ['520222'],
  540602: ['542421'],
  610482: ['610427'],
}
/** Prefectures whose points the packages have under older codes. */
export const OLDER_PREFECTURES: Readonly<Record<string, string>> = { 540600: '542400' }
/** Divisions that kept their code and were given another name. */
export const RENAMED = new Set(['130502', '130503'])

/**
 * Seats by a name of GeoNames (WGS-84): the nearest of that name to a rough position.
 * Where no package has the shape, a radius in metres that holds the division.
 */
export const GEONAMES_SEATS: Readonly<Record<string, readonly [name: string, near: Position, radius?: number]>> = {
  130922: ['Qingzhou', [116.83, 38.58]],
  130923: ['Dongguang', [116.54, 37.89]],
  130924: ['Haixing', [117.49, 38.14]],
  130925: ['Yanshan', [117.22, 38.06]],
  130926: ['Suning', [115.83, 38.43]],
  130927: ['Nanpi', [116.7, 38.04]],
  130928: ['Sangyuan', [116.38, 37.63]],
  130929: ['Leshou', [116.12, 38.19]],
  130981: ['Botou', [116.57, 38.07]],
  130982: ['Renqiu', [116.1, 38.71]],
  130983: ['Huanghua', [117.34, 38.37]],
  130984: ['Hejian', [116.1, 38.44]],
  310151: ['Chengqiao', [121.39, 31.63], 70_000],
  330113: ['Linping', [120.3, 30.42], 25_000],
  460302: ['Sansha', [112.34, 16.84], 700_000],
  500000: ['Chongqing', [106.55, 29.56]],
  632803: ['Huatugou', [90.87, 38.26], 300_000],
  650500: ['Hami', [93.51, 42.83]],
  659010: ['Huyanghe', [84.83, 44.7], 80_000],
  710000: ['Taipei', [121.53, 25.05], 420_000],
  810000: ['Hong Kong', [114.17, 22.28], 45_000],
  820000: ['Macau', [113.55, 22.2], 15_000],
}
/** Centres by hand in WGS-84, of divisions that the packages do not know; national-NOTICE.md has the grounds. */
export const BY_HAND: Readonly<Record<string, readonly [centre: Position, kind: Kind, radius: number]>> = {
  130930: [[117.098, 38.0525], 'seat', 25_000],
  330110: [[119.998, 30.276], 'seat', 40_000],
  330114: [[120.49, 30.31], 'interior', 35_000],
  330383: [[120.5489, 27.5819], 'seat', 25_000],
  360113: [[115.855, 28.69], 'interior', 25_000],
  440311: [[113.931, 22.752], 'seat', 15_000],
  460303: [[112.89, 9.55], 'interior', 700_000],
  500157: [[106.545, 29.66], 'interior', 65_000],
  653228: [[78.0276, 36.3519], 'seat', 200_000],
  653229: [[79.19, 35.98], 'seat', 250_000],
  659012: [[82.8958, 46.7244], 'seat', 80_000],
}
/** Prefectures without counties: the file of echarts that has their shapes. */
export const UNDIVIDED: Readonly<Record<string, string>> = {
  441900: 'guangdong',
  442000: 'guangdong',
  460400: 'hainan',
  620200: 'gansu',
}
/** No centre of its own is known, and no prefecture is above it: that of the city it lies around stands for it. */
export const BY_NEIGHBOUR: Readonly<Record<string, readonly [code: string, radius: number]>> = {
  659011: ['650500', 60_000],
}
