import { isHan, isOneOf, unitSet } from '../matching/units.ts'

/** Surnames that hardly end another word, so that what follows one at the start of a clause is a given name. */
const CLEAR = unitSet('王李刘陈杨赵吴徐孙胡朱郭罗梁谢郑董萧肖曹袁邓傅彭吕蒋蔡魏潘姚邹谭廖贾侯龚邵尹薛郝崔')
/** The same, and those that are words and names of other things too. */
const SURNAMES = unitSet('张黄周马沈曾苏卢许韩冯唐宋何叶余丁任汪夏范石熊秦白孟阎段史陶顾毛钱江安林柳康温')
const NATURE = unitSet('山江河湖岭岛海峰川林')
const BEFORE_LIST = unitSet('、')
const ADMINISTRATIVE = unitSet('省市县区州镇乡村旗盟')

const isSurname = (text: string, at: number): boolean =>
  isOneOf(CLEAR, text, at) || isOneOf(SURNAMES, text, at)

/** What stands before a person's name and before no place: an office, a trade, a kinship. */
export const CALLED =
  /(?:发言人|总工程师|教练|选手|球员|演员|导演|村民|农民|居民|游客|店主|老板|馆长|团长|台长|乡长|镇长|支书|支部书记|队员|律师|医生|诗人|作家|画家|烈士|将军|司令员|政委|大户|传承人|被告人|嫌疑人|上诉人|男子|女子|导师|名将|委员|代表|记者|同志|书记|市长|省长|县长|区长|州长|主任|局长|厅长|部长|院长|校长|处长|所长|站长|队长|董事长|总经理|总裁|教授|院士|研究员|专家|负责人|创始人)[“ \u3000]?$/
const SAYS =
  /^(?:等?同志|先生|女士|教授|院士|博士|老师|说|表示|介绍|告诉|认为|坦言|指出|一行|等人|来到|参加|出席|担任|率队|率团|率领|毕业|当选|主持|调研|逝世|去世|带领|今年\d|，\d{2}岁|，[男女]，)/

/**
 * Whether what stands at `start`–`end`, read as a mountain's or a river's name of three units, is a person's (王近|山):
 * a surname begins it, and an office stands before it, a word for speaking after it, or persons beside it in a list.
 */
export function isPersonOfNature(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !isSurname(text, start) || !isOneOf(NATURE, text, end - 1)) return false
  if (CALLED.test(text.slice(Math.max(0, start - 6), start)) || SAYS.test(text.slice(end, end + 4)))
    return true
  return isPersonBefore(text, start) || isPersonAfter(text, end)
}

/** 李德生、|郑维山 */
function isPersonBefore(text: string, start: number): boolean {
  if (!isOneOf(BEFORE_LIST, text, start - 1)) return false
  const at = start - 4
  const isName = isSurname(text, at) && isHan(text.charCodeAt(at + 1)) && isHan(text.charCodeAt(at + 2))
  return isName && !isOneOf(NATURE, text, start - 2) && !isOneOf(ADMINISTRATIVE, text, start - 2)
}

/** 王近山|、李德生、 */
function isPersonAfter(text: string, end: number): boolean {
  if (!isOneOf(BEFORE_LIST, text, end) || !isSurname(text, end + 1)) return false
  return /^[\u4e00-\u9fff]{2}(?<![山江河湖岭岛海峰川林省市县区州镇乡村旗盟])(?:[、，。；]|等)/.test(
    text.slice(end + 2, end + 5),
  )
}

const FURTHER = unitSet('张黄周沈卢许韩冯丁汪夏范孟阎段陶顾毛钱')
const JOINS_NAME = unitSet('与由和请对给被让是叫为以跟')

/** Whether a surname stands right before `start`, at the start of a clause or after a particle: ，王|怀远, 由张|昌平. */
export function hasSurnameBefore(text: string, start: number, end: number): boolean {
  const before = start - 2
  if (!isOneOf(CLEAR, text, start - 1) && !isOneOf(FURTHER, text, start - 1)) return false
  if (isHan(text.charCodeAt(before)) && !isOneOf(JOINS_NAME, text, before)) return false
  return !isOneOf(ADMINISTRATIVE, text, end) && text.charAt(before) !== '·'
}

/** Words that begin a list of names in brackets. */
export const BYLINES = ['（记者', '（通讯员', '（作者', '（本报记者', '（特约记者', '（实习生']
const NAMES = /[\u4e00-\u9fff、 \u3000]{2,40}[）/]/y
const NO_NAMES = /[驻自在]/

/** 《延安颂》: a book, a film, a newspaper; a document's title tells of the places in it. */
const TITLE = /《[^《》]{1,7}》/y
const DOCUMENT =
  /(?:规划|方案|意见|办法|条例|纲要|计划|通知|协议|协定|宣言|共识|声明|公报|公约|章程|法|规定|报告|批复|决定|决议|合同|倡议|蓝皮书|白皮书|年鉴|名录|目录|清单|指南|指引|标准|导则|要点|若干措施|行动|约定|备忘录)》/

/** The end of what names no place: a list of persons after the word for them, or a short title. */
export const namesEnd = (text: string, start: number, end: number): number =>
  text.charAt(start) === '《' ? titleEnd(text, start) : bylineEnd(text, end)

function titleEnd(text: string, start: number): number {
  TITLE.lastIndex = start
  const title = TITLE.exec(text)?.[0] ?? ''
  return title === '' || DOCUMENT.test(title) ? start + 1 : start + title.length
}

/** （记者张海南李高平）: the end of a list of persons whose first stands at `at`; `at` where it may be something else. */
function bylineEnd(text: string, at: number): number {
  NAMES.lastIndex = at
  const names = NAMES.exec(text)?.[0] ?? ''
  return NO_NAMES.test(names) ? at : at + names.length
}
