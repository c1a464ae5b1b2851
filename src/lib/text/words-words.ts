import type { Language } from './language.ts'

/** The sixteen points of the compass from north by east, as in 东北 and north-east. */
const COMPASS = {
  zh: [
    ...['北面', '北偏东', '东北', '东偏北', '东面', '东偏南', '东南', '南偏东'],
    ...['南面', '南偏西', '西南', '西偏南', '西面', '西偏北', '西北', '北偏西'],
  ],
  en: [
    ...['north', 'north-north-east', 'north-east', 'east-north-east'],
    ...['east', 'east-south-east', 'south-east', 'south-south-east'],
    ...['south', 'south-south-west', 'south-west', 'west-south-west'],
    ...['west', 'west-north-west', 'north-west', 'north-north-west'],
  ],
} as const

/** What the map in words, the strip, the comparison and the shorthand card say. */
export const WORDS_WORDS = {
  zh: {
    compass: COMPASS.zh,
    kilometres: (n: string) => `${n} 千米`,
    metres: (n: string) => `${n} 米`,
    list: (items: readonly string[]) => items.join('、'),
    /** Administrative names, the narrowest first. */
    chain: (names: readonly string[]) => [...names].reverse().join(''),
    centre: (city: string) => `${city}市中心`,
    cities: { tianjin: '天津', beijing: '北京', hebei: '石家庄' },
    pointFor: (name: string) => `${name}的中心点`,
    it: '它',
    at: (name: string, from: string, direction: string, distance: string) =>
      `${name}在${from}${direction}约 ${distance}处。`,
    atFar: (name: string, from: string, distance: string) =>
      `${name}的标记离${from}约 ${distance}，沿地球表面最短的路计；太远，不说方向。`,
    atMark: (name: string, from: string, direction: string) => `${name}的标记在${from}${direction}`,
    tooWide: (radius: string) => `；这片区域伸到标记四周 ${radius}，不小于这段距离，所以不说多远。`,
    tooUnsure: (radius: string) => `；误差达 ${radius}，不小于这段距离，所以不说多远。`,
    atCentre: (name: string, from: string) => `${name}的标记就在${from}。`,
    lies: (chain: string) => `它位于${chain}。`,
    line: (name: string, from: string, to: string, direction: string, via: string) =>
      `${name}从${from}往${direction}到${to}${via === '' ? '' : `，经${via}`}。`,
    lineLength: (distance: string) => `沿线各点连成的线长约 ${distance}，不是实测的里程。`,
    neighbours: (list: string) => `与它分得开的最近几处：${list}。`,
    neighbour: (name: string, direction: string, distance: string) => `${name}（${direction}约 ${distance}）`,
    within: (count: number, list: string, isAll: boolean) =>
      isAll ? `文中说到它境内的 ${count} 处：${list}。` : `文中说到它境内的 ${count} 处，如${list}。`,
    strategies: (list: string) => `它列入这些战略：${list}。`,
    exact: {
      site: (radius: string) => `确知其址，误差在 ${radius}之内。`,
      park: (radius: string) => `知其园区或港区：它在标记四周 ${radius}之内，标记不指门牌。`,
      district: (radius: string) => `只知它在哪个区县：它在标记四周 ${radius}之内，标记不指门牌。`,
      region: (radius: string) => `只知大致区域：它在标记四周 ${radius}之内，标记不指一处。`,
      area: (radius: string) => `它是一片区域，不是一点：标记四周 ${radius}之内才装得下它。`,
      line: '各点之间的走向是示意，不是实测。',
    },
    unlocated: (name: string, note: string) => `${name}不在图上，所以没有方向和距离：${note}`,
    heading: '图上位置，用文字说',
    walk: '走到邻近的地点（可用方向键）',
    directions: { up: '上', right: '右', down: '下', left: '左' },
    nothing: '没有',
    stripLabel: (name: string, count: number) => `“${name}”在全文的位置：${count} 处`,
    stripNone: (name: string) => `“${name}”不见于本文正文`,
    tick: (paragraph: number, count: number, excerpt: string) =>
      `正文第 ${paragraph} 段，${count} 处：${excerpt}`,
    compare: '两篇对照：谁看见了什么',
    firstArticle: '一篇',
    secondArticle: '另一篇',
    only: (title: string) => `只有《${title}》提到`,
    both: '两篇都提到',
    places: (n: number) => `${n} 处`,
    timesOnly: (n: number) => `${n} 次`,
    timesBoth: (a: number, b: number) => `${a} 次 ／ ${b} 次`,
    shorthandOnly: '仅见于合称',
    viaShorthand: (n: number) => `含合称 ${n} 次`,
    comparisonNote: '合称（如“京津冀”）算作提到它的每个成员，并注明。',
    shorthand: '合称',
    standsFor: '指这几处',
    onWhoseWord: '依据',
    occurrences: (n: number) => `文中 ${n} 处`,
  },
  en: {
    compass: COMPASS.en,
    kilometres: (n: string) => `${n} km`,
    metres: (n: string) => `${n} m`,
    /** Semicolons, since names hold commas. */
    list: (items: readonly string[]) => items.join('; '),
    chain: (names: readonly string[]) => names.join(', '),
    centre: (city: string) => `the centre of ${city}`,
    cities: { tianjin: 'Tianjin', beijing: 'Beijing', hebei: 'Shijiazhuang' },
    pointFor: (name: string) => `the central point of ${name}`,
    it: 'It',
    at: (name: string, from: string, direction: string, distance: string) =>
      `${name} lies about ${distance} ${direction} of ${from}.`,
    atFar: (name: string, from: string, distance: string) =>
      `The mark for ${name} lies about ${distance} from ${from} by the shortest way over the globe; at that distance no direction is given.`,
    atMark: (name: string, from: string, direction: string) =>
      `The mark for ${name} stands ${direction} of ${from}`,
    tooWide: (radius: string) =>
      `; the area reaches up to ${radius} from it, no less than the distance, so none is given.`,
    tooUnsure: (radius: string) =>
      `; the error of ${radius} is no smaller than the distance, so none is given.`,
    atCentre: (name: string, from: string) => `The mark for ${name} stands in ${from}.`,
    lies: (chain: string) => `It lies in ${chain}.`,
    line: (name: string, from: string, to: string, direction: string, via: string) =>
      `${name} runs ${direction} from ${from} to ${to}${via === '' ? '' : `, by way of ${via}`}.`,
    lineLength: (distance: string) =>
      `The line drawn from point to point is about ${distance} long; it is not surveyed.`,
    neighbours: (list: string) => `The nearest places that can be told apart from it: ${list}.`,
    neighbour: (name: string, direction: string, distance: string) =>
      `${name} (about ${distance} ${direction})`,
    within: (count: number, list: string, isAll: boolean) =>
      isAll
        ? `Places the articles name within it, ${count}: ${list}.`
        : `The articles name ${count} places within it, among them ${list}.`,
    strategies: (list: string) => `It is part of these strategies: ${list}.`,
    exact: {
      site: (radius: string) => `The site itself is known, to within ${radius}.`,
      park: (radius: string) =>
        `The park or port area is known: it lies within ${radius} of the mark, which is no street address.`,
      district: (radius: string) =>
        `Only its district is known: it lies within ${radius} of the mark, which is no street address.`,
      region: (radius: string) =>
        `Only a wider region is known: it lies within ${radius} of the mark, which is no one spot.`,
      area: (radius: string) => `It is an area, not a point: it takes ${radius} around the mark to hold it.`,
      line: 'Its course between these points is schematic, not surveyed.',
    },
    unlocated: (name: string, note: string) =>
      `${name} is not on the map, so it has no direction or distance: ${note}`,
    heading: 'The map in words',
    walk: 'Walk to a place nearby (arrow keys work too)',
    directions: { up: 'Up', right: 'Right', down: 'Down', left: 'Left' },
    nothing: 'none',
    stripLabel: (name: string, count: number) => `Where “${name}” stands in the text: ${count}`,
    stripNone: (name: string) => `“${name}” does not stand in the body of this article`,
    tick: (paragraph: number, count: number, excerpt: string) =>
      `Body paragraph ${paragraph}, ${count}: ${excerpt}`,
    compare: 'Two articles compared: who sees what',
    firstArticle: 'One article',
    secondArticle: 'The other',
    only: (title: string) => `Only in “${title}”`,
    both: 'In both',
    places: (n: number) => `${n} ${n === 1 ? 'place' : 'places'}`,
    timesOnly: (n: number) => `${n}×`,
    timesBoth: (a: number, b: number) => `${a}× / ${b}×`,
    shorthandOnly: 'in shorthands only',
    viaShorthand: (n: number) => `${n} in shorthands`,
    comparisonNote:
      'A shorthand (京津冀, say) counts as a mention of each of its members, and is marked as such.',
    shorthand: 'Shorthand',
    standsFor: 'Stands for',
    onWhoseWord: 'On whose word',
    occurrences: (n: number) => `${n} in the text`,
  },
} as const satisfies Record<Language, unknown>
