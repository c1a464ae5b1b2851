const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|' +
  '布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各'
/** Peoples at the end of a name that has a stem of two characters or more before them. */
const TRAILING_PEOPLES = new RegExp(`^(.{2,}?)((${PEOPLES})族|蒙古|维吾尔|柯尔克孜|哈萨克|塔吉克|锡伯)+$`)
const RANKS = /(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|矿区|特区|省|市|区|县|旗|盟)$/
/** Banners that are told apart by their side or colour lose their name with it. */
const BANNER_WITH_SIDE = /[左右前后中合黄白蓝]旗$/
/** What the rule would get wrong: the county beside it is called 井陉; other names in 林区 are districts called …林. */
const IRREGULAR = new Map<string, string | null>([
  ['井陉矿区', null],
  ['神农架林区', '神农架'],
])

/** The name without its rank and peoples, whatever is left: 忠县 → 忠, 大厂回族自治县 → 大厂. */
function stemOf(name: string): string {
  const rank = RANKS.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - rank.length)
  // 清新区 is the district of 清新, not a new area called 清.
  if (stem.length < 2 && rank.length === 2) return name.slice(0, -1)
  if (!rank.startsWith('自治') && !/族$/.test(stem)) return stem
  // 东乡族自治县 and 鄂温克族自治旗 are called after a people alone.
  return stem.replace(TRAILING_PEOPLES, '$1').replace(/族$/, '')
}

/**
 * The short form of a division's name: 北京市 → 北京, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东.
 * @returns null where none is in use: a single character is not a name (忠县), and 土默特左旗 keeps its side.
 */
export function shortName(name: string): string | null {
  const irregular = IRREGULAR.get(name)
  if (irregular !== undefined) return irregular
  if (BANNER_WITH_SIDE.test(name)) return null
  const stem = stemOf(name)
  return stem.length < 2 || stem === name ? null : stem
}

/** Every spelling of a division's name: full, short, and the contraction in use for autonomous ones (恩施州, 大厂县). */
export function spellingsOf(name: string): string[] {
  const short = shortName(name)
  const autonomous = /自治([州县旗])$/.exec(name)?.[1]
  const contracted = short && autonomous ? [`${short}${autonomous}`] : []
  const special = short && name.endsWith('特别行政区') ? [`${short}特区`] : []
  return [name, ...(short ? [short] : []), ...contracted, ...special]
}
