import { aheadOf, stands } from '../matching/ahead.ts'

/**
 * Words that end an organisation's name, by what it is: what stands before them up to a place's name belongs to the
 * organisation (长沙|银行, 南康区|人民医院).
 */
export const INSTITUTION_WORDS = `
  大学 学院 师范大学 理工大学 交通大学 医学院 商学院 法学院 书院 分院 党校 干校 技校 职校 学校 中学 小学 幼儿园 附中 附小 分校 校区 电大 职教中心
  研究院 研究总院 研究所 研究中心 科学院 社科院 农科院 林科院 工研院 设计院 勘察院 规划院 实验室 国家实验室 自动化所 化物所 光机所 金属所 应化所 先进院
  制造业创新中心 技术创新中心 产业创新中心 工程研究中心 光源 大科学装置
  医院 总医院 卫生院 保健院 疗养院 福利院 养老院 敬老院 血站 疾控中心 急救中心 医学中心 医疗中心
  银行 农商行 信用社 信用联社 分行 支行 证券 保险 基金会 基金 交易所 证券交易所 交易中心 事务所
  集团 集团公司 公司 有限公司 股份有限公司 有限责任公司 集团有限公司 集团股份有限公司 分公司 子公司 集团总部 控股 股份 航空公司 电力公司 汽车集团 港务集团
  钢铁 石化 重工 药业 实业 啤酒 酒业 机床 造船 造船厂 飞机 百货 制造厂 机械厂 化工厂 水泥厂 纺织厂 卷烟厂 酒厂 茶厂 药厂 糖厂 钢厂 炼油厂 总厂 拖拉机厂 轮胎厂 玻璃厂 制药厂 电机厂 轴承厂 发动机厂 供销社 合作社
  协会 学会 商会 联合会 研究会 促进会 总会 校友会 联盟 红十字会 总工会 工会 妇联 残联 文联 侨联 工商联 科协 作协
  出版社 日报 晚报 时报 青年报 都市报 晨报 早报 商报 法治报 法制报 科技报 经济报 通讯社 广播电视总台 广电集团 澎湃新闻 界面新闻 封面新闻 红星新闻 上游新闻 极目新闻 九派新闻 荔枝新闻 大皖新闻 记者站 客运段 机务段 车务段 电视台 广播电台 广播电视台 融媒体中心 卫视 新闻网
  博物馆 博物院 图书馆 美术馆 科技馆 体育馆 体育场 纪念馆 展览馆 档案馆 文化馆 陈列馆 大剧院 剧院 影院 大会堂 会展中心 博览中心 会议中心 展览中心 体育中心 奥体中心
  服务中心 检测中心 检验中心 培训中心 指挥中心 调度中心 台网中心 气象中心 监测中心 预警中心 铁路物流中心 政务服务中心 大厦 广场 商厦 宾馆 酒店 饭店 购物中心 电视塔 监狱 看守所 派出所
  火车头 俱乐部 救援队 书店 气象台 天文台 地震台 芭蕾舞团 舞剧团 话剧团 民族乐团 爱乐乐团 电影制片厂 制片厂 电影厂 美院 之声 交通广播 频道 杂志社 剧团 文工团 艺术团 杂技团 歌剧院 足球队 交响乐团 歌舞团 院区 转化中心 分中心 代表处 总领馆 领事馆 军区 军分区 警备区 总队 支队 设计研究总院 生产建设兵团 研究生院 煤业 焦煤 矿业 建投 交投 城投 水投 旅投 粤电 联交所 产权交易所 光学精密机械研究所 局集团
`

/** The same for what governs: authorities, courts, parties. */
export const ORGAN_WORDS = `
  委 人民政府 市政府 省政府 区政府 县政府 州政府 镇政府 乡政府 自治区政府 政府 市委 省委 区委 县委 州委 党委 工委 党工委 党组 人大常委会 人大 政协 纪委 监委
  委员会 管委会 管理委员会 局 厅 高院 中院 法院 检察院 海关 办公厅 办公室 办事处 行署 公署 专员办 组织部 宣传部 统战部 指挥部
`

/** Words that are no authority though they end as one. */
const NOT_AN_ORGAN = /(?:[格布全大结变开破僵邮书时战棋]局|[客餐大展舞门音乐]厅|常委)$/
/** What may not follow: 局部, 海关总署, 北京市委托. */
const NOT_AFTER_ORGAN = aheadOf(4, {
  局: /^[部面势限地域促]/,
  厅: /^堂/,
  委: /^[托派任婉曲屈以身]/,
  政府: /^(?:性|采购|引导|主导|投资|债券|专项)/,
  政协: /^商/,
  工委: /^托/,
})

/** Whether the word for an authority at `at`–`end` is one where it stands. */
export function isOrganWord(text: string, at: number, end: number): boolean {
  if (NOT_AN_ORGAN.test(text.slice(Math.max(0, at - 1), end))) return false
  const undoing = NOT_AFTER_ORGAN.get(text.slice(at, end))
  return !undoing || !stands(undoing, text, end)
}
