import { shortName } from './division-names.ts'
import type { NamedRank } from './national-schema.ts'

/** The syllables of a name in Hanyu Pinyin without tones, one for each character. */
export type ReadName = (name: string) => readonly string[]

/** Reads names by a table of characters by syllable. */
export function readerOf(syllables: Readonly<Record<string, string>>): ReadName {
  const byCharacter = new Map(
    Object.entries(syllables).flatMap(([syllable, characters]) =>
      [...characters].map((character) => [character, syllable] as const),
    ),
  )
  return (name) => [...name].map((character) => byCharacter.get(character) ?? character)
}

/** One word with a capital, and an apostrophe before a syllable that begins with a vowel: Xi’an. */
function wordOf(name: string, read: ReadName): string {
  const [first = '', ...rest] = read(name)
  const word = first + rest.map((s) => (/^[aeo]/.test(s) ? `’${s}` : s)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A division's English name where no other is in use: its short form, or its full name where it has none. */
export const divisionEnglish = (name: string, read: ReadName): string => wordOf(shortName(name) ?? name, read)

/** English words for what a name's end says it is; the longer end before one it ends in. */
const GENERICS = Object.entries({
  高新技术产业开发区: 'High-tech Zone',
  高技术产业开发区: 'High-tech Zone',
  新技术开发区: 'High-tech Zone',
  经济技术开发区: 'Economic and Technological Development Zone',
  自由贸易试验区: 'Pilot Free Trade Zone',
  边境经济合作区: 'Border Economic Cooperation Zone',
  跨境经济合作区: 'Cross-border Economic Cooperation Zone',
  重点开发开放试验区: 'Pilot Zone for Development and Opening Up',
  现代服务业合作区: 'Modern Service Industry Cooperation Zone',
  深度合作区: 'In-Depth Cooperation Zone',
  特别合作区: 'Special Cooperation Zone',
  航空港经济综合实验区: 'Airport Economy Zone',
  航空港区: 'Airport Zone',
  综合保税区: 'Comprehensive Bonded Zone',
  保税港区: 'Bonded Port Zone',
  保税区: 'Bonded Zone',
  台商投资区: 'Taiwan Investment Zone',
  产业转移工业园: 'Industrial Relocation Park',
  高新技术产业园区: 'High-tech Park',
  高科技园区: 'High-tech Park',
  国际科技园: 'International Science Park',
  科技产业园: 'Science Industry Park',
  工业园区: 'Industrial Park',
  工业园: 'Industrial Park',
  产业园区: 'Industrial Park',
  产业园: 'Industrial Park',
  科技园区: 'Science Park',
  科技园: 'Science Park',
  创新区: 'Innovation Zone',
  未来科技城: 'Future Science and Technology City',
  科技城: 'Science and Technology City',
  科创城: 'Science and Innovation City',
  科学城: 'Science City',
  大学城: 'University Town',
  高教园区: 'University Park',
  软件园: 'Software Park',
  生态城: 'Eco-city',
  中央商务区: 'Central Business District',
  商务区: 'Business District',
  旅游度假区: 'Resort',
  新片区: 'New Area',
  片区: 'Area',
  合作区: 'Cooperation Zone',
  示范区: 'Demonstration Zone',
  试验区: 'Pilot Zone',
  先行区: 'Pilot Zone',
  集聚区: 'Cluster',
  集中区: 'Cluster',
  基地: 'Base',
  化工区: 'Chemical Industry Zone',
  开发区: 'Development Zone',
  新区: 'New Area',
  新城: 'New Town',
  陆港: 'Inland Port',
  口岸: 'Port of Entry',
  国际机场: 'International Airport',
  机场: 'Airport',
  港区: 'Port Area',
  港: 'Port',
  站: 'Railway Station',
  枢纽: 'Hub',
  高速铁路: 'High-speed Railway',
  高铁: 'High-speed Railway',
  城际: 'Intercity Railway',
  客运专线: 'Passenger Railway',
  铁路: 'Railway',
  高速: 'Expressway',
  公路: 'Highway',
  大桥: 'Bridge',
  隧道: 'Tunnel',
  通道: 'Link',
  水库: 'Reservoir',
  灌区: 'Irrigation District',
  灌溉总渠: 'Irrigation Canal',
  运河: 'Canal',
  渠: 'Canal',
  海峡: 'Strait',
  江: 'River',
  河: 'River',
  水: 'River',
  溪: 'River',
  湖: 'Lake',
  池: 'Lake',
  淀: 'Lake',
  海: 'Sea',
  湾: 'Bay',
  山脉: 'Mountains',
  山: 'Mountains',
  岭: 'Mountains',
  群岛: 'Islands',
  列岛: 'Islands',
  半岛: 'Peninsula',
  岛: 'Island',
  平原: 'Plain',
  高原: 'Plateau',
  盆地: 'Basin',
  草原: 'Grassland',
  沙漠: 'Desert',
  沙地: 'Sandy Land',
  城市群: 'City Cluster',
  经济区: 'Economic Zone',
  地区: 'Region',
}).sort(([a], [b]) => b.length - a.length)

/** Words inside names that are not spelled but translated. */
const MODIFIERS: Readonly<Record<string, string>> = {
  国际: 'International',
  国家: 'National',
  中国: 'China',
  现代: 'Modern',
  自主: 'Independent',
  创新: 'Innovation',
  产业: 'Industry',
  农业: 'Agricultural',
  医药: 'Pharmaceutical',
  航空: 'Aviation',
  空港: 'Airport',
  临空: 'Airport',
  铁路: 'Railway',
  生态: 'Ecological',
  智慧: 'Smart',
  转型: 'Transformation',
  综合: 'Comprehensive',
  石化: 'Petrochemical',
  高新技术: 'High-tech',
  经济: 'Economic',
  旅游: 'Tourism',
  会展: 'Exhibition',
  数字: 'Digital',
  绿色: 'Green',
}
const MODIFIER = new RegExp(`(${Object.keys(MODIFIERS).join('|')})`)
const SIDES: Readonly<Record<string, string>> = {
  东: 'Eastern',
  西: 'Western',
  南: 'Southern',
  北: 'Northern',
  中: 'Central',
  东北: 'Northeastern',
  东南: 'Southeastern',
  西北: 'Northwestern',
  西南: 'Southwestern',
  中南: 'Central and Southern',
}

/** What the English name of what is no division is made of. */
export interface NamedParts {
  readonly name: string
  readonly rank: NamedRank
  /** English names of the divisions that it is made of, or lies in. */
  readonly of: readonly string[]
  /** Cities that its name may begin with. */
  readonly cities: readonly { readonly short: string; readonly english: string }[]
}

/** 洱海 is a lake, 黄海 the sea. */
const genericOf = (ending: string, generic: string, of: readonly string[]): string =>
  ending === '海' && of.length > 0 ? 'Lake' : generic

/** Spells a stem word by word; those with a meaning of their own are translated. */
const spelled = (stem: string, read: ReadName): string[] =>
  stem
    .split(MODIFIER)
    .filter((part) => part !== '')
    .map((part) => MODIFIERS[part] ?? wordOf(part, read))

/**
 * An English name where no other is in use: of a part of a province its side, of a compound its members, of a line its
 * ends, of anything else Hanyu Pinyin and the word for what it is (苏州工业园区: Suzhou Industrial Park), which follows the
 * whole name where that has but one more character (滇池: Dianchi Lake).
 */
export function namedEnglish(
  { name, rank, of, cities }: NamedParts,
  read: ReadName,
  provinces: ReadonlyMap<string, string>,
): string {
  const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(' ')
  const [province, side] = [provinces.get(name.charAt(0)), SIDES[name.slice(1)]]
  if (rank === 'region' && province !== undefined && side !== undefined) return `${side} ${province}`
  if (rank === 'region' && of.length === name.length) return of.join('–')
  const [ending, generic] = GENERICS.find(([end]) => name.endsWith(end) && name.length > end.length) ?? [
    '',
    '',
  ]
  if (rank === 'line' && of.length > 1) return joined([`${of[0] ?? ''}–${of.at(-1) ?? ''}`, generic])
  const bare = name.slice(0, name.length - ending.length)
  const stem = bare.length === 1 ? name : bare
  const city = cities.find(({ short }) => stem.startsWith(short))
  const rest = stem.slice(city?.short.length ?? 0)
  return joined([city?.english ?? '', ...spelled(rest, read), genericOf(ending, generic, of)])
}
