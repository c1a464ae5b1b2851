import { ahead, stands } from '../matching/ahead.ts'
import { CALLED, hasSurnameBefore } from '../words/person-names.ts'
import { isHan, isOneOf, unitSet } from '../matching/units.ts'

/** The commonest surnames of one character. */
const SURNAMES = unitSet(
  '常王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉仝',
)
const TITLES =
  '同志|先生|女士|教授|院士|博士|老师|研究员|专家|主任|书记|市长|省长|县长|区长|州长|镇长|主席|局长|厅长|部长|院长|校长|处长|所长|董事长|总经理|总裁|秘书长|委员|代表|记者|工程师|负责人|创始人'
const TITLE_BEFORE = new RegExp(
  `(?:${TITLES}|联系人|经办人|签发人|法人|经理|作者|通讯员|编辑|摄影|导师|站长|队长|厂长|社长|会长|理事长)[ \\u3000:：]?$`,
)
const TITLE_AFTER = ahead(16, new RegExp(`^(?:${TITLES})`))
/** 刘通道、李海南|教授: of a list of persons the last one has the title. */
const LISTED_TITLE = ahead(16, new RegExp(`^(?:[、和][\\u4e00-\\u9fff]{2,3}){1,3}(?:${TITLES})`))
/** 吴江|山|院士 */
const TITLE_AFTER_ONE = ahead(
  16,
  new RegExp(
    `^(?![市县区省州镇乡村])[\\u4e00-\\u9fff](?:${TITLES}|出席|陪同|所?说[，：。的]|告诉|表示[，：]|坦言|回忆)`,
  ),
)
/** ，王海宁|说 */
const SPEAKS = ahead(
  16,
  /^(?:说[，：。,:]|表示[，：,:]|介绍[，：,:]|指出[，：,:]|发言|主持(?:会议|召开)|一行|出席|陪同|参加|任(?:[职组主副]|书记)|，(?:男|女|电话|联系|手机|邮箱))/,
)
const OFFICE_OF_PLACE = unitSet('市县区省州镇乡')

/**
 * Whether the place's name at `start`–`end` is a person's: after a surname (李|海南), or with the surname as its first
 * unit (吴江|山), where a title stands before or after the whole name. `free` is the end of what was read before.
 */
export function isPersonName(text: string, start: number, end: number, free: number): boolean {
  if (end - start > 2) return false
  if (start > free && hasSurnameBefore(text, start, end)) return true
  if (isListedPerson(text, start) || isReporter(text, start, end)) return true
  if (start > free && isOneOf(SURNAMES, text, start - 1)) {
    const before = text.slice(Math.max(0, start - 6), start - 1)
    const titled = TITLE_BEFORE.test(before) || CALLED.test(before)
    if (titled && !isOneOf(OFFICE_OF_PLACE, text, end)) return true
    if (stands(TITLE_AFTER, text, end)) return true
    if ((stands(SPEAKS, text, end) || stands(LISTED_TITLE, text, end)) && startsName(text, start - 1))
      return true
  }
  if (isTitledOfThree(text, start, end)) return true
  return isOneOf(SURNAMES, text, start) && stands(TITLE_AFTER_ONE, text, end) && startsName(text, start)
}

/** 党委书记|常德|盛。: with one unit more, after a title. */
const isTitledOfThree = (text: string, start: number, end: number): boolean =>
  isOneOf(SURNAMES, text, start) &&
  /^(?![讯报电日市县区省州])[\u4e00-\u9fff](?:$|[，。、；：）\s说])/.test(text.slice(end, end + 2)) &&
  TITLE_BEFORE.test(text.slice(Math.max(0, start - 6), start))

const BEFORE_NAME = unitSet('和与由请')
/** （记者张文静、李|海南）, 记者王昊、|高平 */
const LISTED_AFTER_TITLE =
  /(?:记者|通讯员|摄影|作者|责编|编辑)[ \u3000:：]?(?![从在到自赴向对了于])(?:[\u4e00-\u9fff]{2,4}[、 \u3000])+([\u4e00-\u9fff]?)$/

const BETWEEN_PERSONS = unitSet('、 \u3000')
const AFTER_REPORTER = unitSet('、）) \u3000')

/** （记者 |江南|、刘军国） */
const isReporter = (text: string, start: number, end: number): boolean =>
  isOneOf(SURNAMES, text, start) &&
  isOneOf(AFTER_REPORTER, text, end) &&
  /(?:记者|通讯员)[ \u3000:：]?$/.test(text.slice(Math.max(0, start - 4), start))

function isListedPerson(text: string, start: number): boolean {
  if (!isOneOf(BETWEEN_PERSONS, text, start - 1) && !isOneOf(BETWEEN_PERSONS, text, start - 2)) return false
  const surname = LISTED_AFTER_TITLE.exec(text.slice(Math.max(0, start - 24), start))?.[1]
  return surname !== undefined && isOneOf(SURNAMES, surname || text.charAt(start), 0)
}

/** After a stop or a title. */
const startsName = (text: string, start: number): boolean =>
  !isHan(text.charCodeAt(start - 1)) ||
  isOneOf(BEFORE_NAME, text, start - 1) ||
  TITLE_BEFORE.test(text.slice(Math.max(0, start - 5), start))
