import type { Erratum, PlaceKind, Precision, Strategy, StrategyGroup, StrategyShape } from '../data/schema.ts'

export const KIND_LABELS: Readonly<Record<PlaceKind, string>> = {
  region: '省市与区域',
  district: '区县',
  urban: '城区',
  port: '港口',
  airport: '机场',
  zone: '园区与功能区',
  line: '铁路线',
  station: '车站',
  institution: '院校与研究机构',
  works: '企业与工厂',
  service: '服务网点',
  'route-end': '航线远端',
}

export const PRECISION_LABELS: Readonly<Record<Precision, string>> = {
  site: '确知其址',
  park: '知其园区',
  district: '只知区县',
  region: '区域范围',
}

export const GROUP_LABELS: Readonly<Record<StrategyGroup, string>> = {
  space: '空间格局',
  corridor: '走廊与发展带',
  rail: '轨道交通',
  opening: '开放通道',
  innovation: '协同创新',
  industry: '产业集群',
}

export const SHAPE_LABELS: Readonly<Record<StrategyShape, string>> = {
  corridor: '走廊',
  belt: '发展带',
  group: '联合体',
  core: '双核',
  'metropolitan-area': '都市圈',
  direction: '方向',
  cluster: '集群',
  network: '网络',
  route: '航线与通道',
  zone: '功能区',
}

export const CERTAINTY_LABELS: Readonly<Record<Strategy['certainty'], string>> = {
  stated: '文中所言：成员与范围由文中之名而定',
  read: '读图所得：文中有名，走向或范围是我们的读法',
  notional: '仅为示意：文中有其意而无其地',
}

export const ERRATUM_LABELS: Readonly<Record<Erratum['kind'], string>> = {
  misprint: '疑误',
  lost: '佚文',
  repeated: '重排',
  unclear: '存疑',
  truncated: '文未完',
}

/** A radius in words a reader can weigh. */
export function formatRadius(metres: number): string {
  return metres < 1000
    ? `${Math.round(metres)} 米`
    : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} 千米`
}

/** The address in a source's wording, for a link; null when it gives none. */
export function linkIn(source: string): string | null {
  return /https?:\/\/[^\s，。；）)]+/.exec(source)?.[0] ?? null
}
