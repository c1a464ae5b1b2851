const QUALITIES = [
  '',
  '科创',
  '科技创新',
  '创新',
  '开放',
  '产业',
  '工业',
  '科技',
  '临港',
  '沿江',
  '先进制造业',
  '数字',
  '生态',
  '毗邻',
]
const HEADS =
  `走廊 大走廊 大通道 产业带 创新带 经济带 发展带 城镇带 城市群 城镇群 都市圈 都市区 经济圈 双城经济圈 一体化 同城化 协同发展 融合发展 毗邻地区
  城镇密集区 金三角 三市 四市 五市 两市 三区 三县 地区 先行区 协作区 生活圈 交界地区 交界 统筹发展 联动发展 联动 高质量发展 高质量发展合作带 深度融合 发展轴 科创带 示范区 合作示范区 城镇圈 生态圈 三省 四省 两省`.split(
    /\s+/,
  )

/** What is said of a railway or road that is named by its ends alone: 京哈|全线贯通. */
export const WHOLE_LINE: readonly string[] = [
  ...'贯通 开通 通车 运营 开工 建成 拉通 铺轨 电气化 停运 恢复'.split(' '),
].map((does) => `全线${does}`)

/** Words that make a row of characters before them a row of places: 酒嘉|双城经济圈, 太忻|一体化. */
export const ROW_FRAMES: readonly string[] = [
  '段',
  '线',
  ...WHOLE_LINE,
  ...QUALITIES.flatMap((quality) => HEADS.map((head) => quality + head)),
]
