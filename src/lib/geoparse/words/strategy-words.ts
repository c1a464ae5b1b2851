import type { StrategyPattern } from '../parse-types.ts'

/** Words that end the name of a spatial strategy. */
const WORDS: Readonly<Partial<Record<StrategyPattern, string>>> = {
  corridor: '走廊',
  belt: '发展带 经济带 生态带 拓展带 产业带 创新带 产业创新带 城镇带 发展轴带 文化带',
  'metropolitan-area': '都市圈 经济圈 生活圈 通勤圈',
  'city-group': '城市群 城镇群 都市连绵区',
  'twin-cities': '双城 双城经济圈 双城格局 双子城',
  axes: '发展轴 创新轴 经济轴 主轴 城镇轴',
  zone: '示范区 先行区 试验区 合作区 引领区 协同区 先行启动区 合作示范区 一体化示范区',
  district: '片区 组团 板块',
  cluster: '产业集群 制造业集群 先进制造业集群 创新集群 集群',
}
export const STRATEGY_WORDS: readonly string[] = Object.values(WORDS).flatMap((words) => words.split(' '))
export const STRATEGY_PATTERNS: readonly StrategyPattern[] = (
  Object.entries(WORDS) as [StrategyPattern, string][]
).flatMap(([pattern, words]) => words.split(' ').map(() => pattern))

/** 一核两翼, 一带三区, 两横三纵: numbers, and what they count. */
export const COUNTS = '一二两双三四五六七八九十多'
export const COUNTED_THINGS = '核心主副极带轴廊圈翼环屏横纵区点片群组'
