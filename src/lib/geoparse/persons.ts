import { ahead, stands } from './ahead.ts'
import { isHan, isOneOf, unitSet } from './units.ts'

/** The commonest surnames of one character. */
const SURNAMES = unitSet(
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉仝',
)
const TITLES =
  '同志|先生|女士|教授|院士|博士|老师|研究员|专家|主任|书记|市长|省长|县长|区长|州长|镇长|主席|局长|厅长|部长|院长|校长|处长|所长|董事长|总经理|总裁|秘书长|委员|代表|记者|工程师|负责人|创始人'
const TITLE_BEFORE = new RegExp(
  `(?:${TITLES}|经理|作者|通讯员|编辑|摄影|导师|站长|队长|厂长|社长|会长|理事长)[ \\u3000:：]?$`,
)
const TITLE_AFTER = ahead(16, new RegExp(`^(?:${TITLES})`))
/** 刘通道、李海南|教授: of a list of persons the last one has the title. */
const LISTED_TITLE = ahead(16, new RegExp(`^(?:[、和][\\u4e00-\\u9fff]{2,3}){1,3}(?:${TITLES})`))
/** ，王海宁|说 */
const SPEAKS = ahead(
  16,
  /^(?:说[，：。,:]|表示[，：,:]|介绍[，：,:]|指出[，：,:]|发言|主持(?:会议|召开)|一行)/,
)
const OFFICE_OF_PLACE = unitSet('市县区省州镇乡')
/** No end of a person's name: 吴江|市|主任. */
const NOT_IN_NAME = unitSet('市县区省州镇乡村')

/**
 * Whether the place's name at `start`–`end` is a person's: after a surname (李|海南), or with the surname as its first
 * unit (吴江|山), where a title stands before or after the whole name. `free` is the end of what was read before.
 */
export function isPersonName(text: string, start: number, end: number, free: number): boolean {
  if (end - start > 2) return false
  if (start > free && isOneOf(SURNAMES, text, start - 1)) {
    const titled = TITLE_BEFORE.test(text.slice(Math.max(0, start - 6), start - 1))
    if (titled && !isOneOf(OFFICE_OF_PLACE, text, end)) return true
    if (stands(TITLE_AFTER, text, end)) return true
    if ((stands(SPEAKS, text, end) || stands(LISTED_TITLE, text, end)) && startsName(text, start - 1))
      return true
  }
  // 吴江|山|院士
  return (
    isOneOf(SURNAMES, text, start) &&
    stands(TITLE_AFTER, text, end + 1) &&
    isHan(text.charCodeAt(end)) &&
    !isOneOf(NOT_IN_NAME, text, end) &&
    startsName(text, start)
  )
}

const BEFORE_NAME = unitSet('和与由请')
/** After a stop or a title. */
const startsName = (text: string, start: number): boolean =>
  !isHan(text.charCodeAt(start - 1)) ||
  isOneOf(BEFORE_NAME, text, start - 1) ||
  TITLE_BEFORE.test(text.slice(Math.max(0, start - 5), start))
