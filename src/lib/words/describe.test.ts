import { describe, expect, it } from 'vitest'
import { realCorpus as real } from '../../../geo/test/atlas.ts'
import type { Atlas } from '../data/atlas.ts'
import { buildCorpus } from '../data/corpus.ts'
import type { Place } from '../data/schema.ts'
import type { Language } from '../text/language.ts'
import { describePlace } from './describe.ts'
import { neighbourTowards, WALKS } from './neighbour.ts'

function say(place: string, language: Language, atlas: Atlas = real): string[] {
  return describePlace(atlas, place, language).map((s) => s.text)
}

describe('the map in words', () => {
  it('tells a station by its site: sixteen points, and kilometres', () => {
    expect(say('wuqing-station', 'zh')).toEqual([
      '武清站在天津市中心北偏西约 32 千米处。',
      '它在武清区的中心点西面约 4 千米处。',
      '它位于天津市武清区。',
      '与它分得开的最近几处：弗兰德（东南约 20 千米）、天开园核心区（南偏东约 32 千米）、天开高教科创园（东南约 40 千米）。',
      '它列入这些战略：轨道上的京津冀。',
      '确知其址，误差在 400 米之内。',
    ])
    expect(say('wuqing-station', 'en')).toEqual([
      'Wuqing Railway Station lies about 32 km north-north-west of the centre of Tianjin.',
      'It lies about 4 km west of the central point of Wuqing.',
      'It lies in Wuqing, Tianjin.',
      'The nearest places that can be told apart from it: Flender, Tianjin works (about 20 km south-east); Tiankai Park, core area (about 32 km south-south-east); Tiankai Higher Education Sci-Tech Innovation Park (about 40 km south-east).',
      'It is part of these strategies: Jing-Jin-Ji on rails.',
      'The site itself is known, to within 400 m.',
    ])
  })
  it('tells a port by its area: rounded to ten kilometres', () => {
    expect(say('tianjin-port', 'zh')).toEqual([
      '天津港在天津市中心东面约 50 千米处。',
      '它位于天津市滨海新区。',
      '与它分得开的最近几处：长城汽车（西北约 20 千米）、中汽研新能源汽车检验中心（西面约 30 千米）、中电科蓝天产业园（西北约 30 千米）。',
      '它列入这些战略：一基地三区、港产城融合发展示范区、陆海双向通道。',
      '知其园区或港区：它在标记四周 13 千米之内，标记不指门牌。',
    ])
    expect(say('tianjin-port', 'en')).toEqual([
      'Port of Tianjin lies about 50 km east of the centre of Tianjin.',
      'It lies in Binhai New Area, Tianjin.',
      'The nearest places that can be told apart from it: Great Wall Motor, Tianjin works (about 20 km north-west); CATARC New Energy Vehicle Test Centre (about 30 km west); CETC Lantian Industrial Park (about 30 km north-west).',
      'It is part of these strategies: One base, three zones; Port–industry–city demonstration zone; Land–sea two-way channel.',
      'The park or port area is known: it lies within 13 km of the mark, which is no street address.',
    ])
  })
  it('gives no distance of a region wider than the distance', () => {
    expect(say('chengde', 'zh')).toEqual([
      '承德市的标记在北京市中心东北；这片区域伸到标记四周 190 千米，不小于这段距离，所以不说多远。',
      '它在石家庄市中心东北约 400 千米处。',
      '它位于河北省。',
      '它列入这些战略：京东黄金走廊。',
      '它是一片区域，不是一点：标记四周 190 千米之内才装得下它。',
    ])
    expect(say('chengde', 'en')).toEqual([
      'The mark for Chengde stands north-east of the centre of Beijing; the area reaches up to 190 km from it, no less than the distance, so none is given.',
      'It lies about 400 km north-east of the centre of Shijiazhuang.',
      'It lies in Hebei.',
      'It is part of these strategies: Jingdong golden corridor, east of Beijing.',
      'It is an area, not a point: it takes 190 km around the mark to hold it.',
    ])
  })
  it('gives no direction of the other side of the globe', () => {
    expect(say('us-east-coast', 'zh')).toEqual([
      '美东的标记离天津市中心约 11,000 千米，沿地球表面最短的路计；太远，不说方向。',
      '它列入这些战略：陆海双向通道。',
      '它是一片区域，不是一点：标记四周 1,900 千米之内才装得下它。',
    ])
    expect(say('us-east-coast', 'en')).toEqual([
      'The mark for US East Coast lies about 11,000 km from the centre of Tianjin by the shortest way over the globe; at that distance no direction is given.',
      'It is part of these strategies: Land–sea two-way channel.',
      'It is an area, not a point: it takes 1,900 km around the mark to hold it.',
    ])
  })
  it('says of an unlocated place why it has no place', () => {
    expect(say('belt-and-road', 'zh')).toEqual([
      '一带一路不在图上，所以没有方向和距离：涉及一百五十多个国家的倡议，没有可标之处。',
    ])
    expect(say('belt-and-road', 'en')).toEqual([
      'Belt and Road is not on the map, so it has no direction or distance: An initiative of more than 150 countries; there is no place to put it.',
    ])
  })
  it('tells a line by its stations', () => {
    expect(say('jingjin-intercity', 'zh')[0]).toBe(
      '京津城际铁路从北京南站往东南到滨海站，经亦庄站、武清站、天津站、军粮城北站、塘沽站。沿线各点连成的线长约 155 千米，不是实测的里程。',
    )
    expect(say('jingjin-intercity', 'en')[0]).toBe(
      'Beijing–Tianjin Intercity Railway runs south-east from Beijing South Railway Station to Binhai Railway Station, by way of Yizhuang Railway Station; Wuqing Railway Station; Tianjin Railway Station; Junliangcheng North Railway Station; Tanggu Railway Station. The line drawn from point to point is about 155 km long; it is not surveyed.',
    )
  })
  it('is silent on an unknown id', () => {
    expect(say('nowhere', 'zh')).toEqual([])
  })
  it('has words for every place, and leaves no gap in them', () => {
    for (const { id } of real.places)
      for (const language of ['zh', 'en'] as const) {
        const said = say(id, language)
        expect(said.length, id).toBeGreaterThan(0)
        expect(said.join(), id).not.toMatch(/undefined|null|NaN|约 0 |about 0 |[（(][）)]/)
      }
  })
})

describe('walking by arrow keys', () => {
  function reachedFrom(start: string): Set<string> {
    const reached = new Set([start])
    for (const at of reached)
      for (const walk of WALKS) {
        const to = neighbourTowards(real, at, walk)
        if (to) reached.add(to.id)
      }
    return reached
  }
  it('reaches every named place that has a position', () => {
    const located = real.places.filter((p) => p.geometry && real.namedById.has(p.id)).map((p) => p.id)
    expect([...reachedFrom('wuqing-station')].sort()).toEqual(located.sort())
  })
  it('goes nowhere from what has no position or is not known', () => {
    expect(neighbourTowards(real, 'belt-and-road', 'up')).toBeNull()
    expect(neighbourTowards(real, 'nowhere', 'up')).toBeNull()
  })

  function marks(points: Record<string, readonly [number, number]>): Atlas {
    const places = Object.entries(points).map(([id, at]): Place => {
      const wuqing = real.placeById.get('wuqing-station')
      if (!wuqing) throw new Error('no wuqing-station')
      return {
        ...wuqing,
        id,
        geometry: { type: 'Point', coordinates: [...at] },
        properties: { ...wuqing.properties, id },
      }
    })
    const [mention] = real.mentions
    if (!mention) throw new Error('no mention')
    return buildCorpus({ ...real, places, mentions: places.map(({ id }) => ({ ...mention, place: id })) })
  }
  const to = (atlas: Atlas, from: string): (string | undefined)[] =>
    WALKS.map((walk) => neighbourTowards(atlas, from, walk)?.id)

  it('takes the quarter before the half, and what is straight ahead before what is aside', () => {
    const atlas = marks({
      here: [0, 0],
      north: [0, 3],
      beside: [1.4, 1.5],
      east: [2, -0.1],
      low: [0.5, -0.6],
    })
    expect(to(atlas, 'here')).toEqual(['north', 'east', 'low', undefined])
    expect(to(atlas, 'low')).toEqual(['here', 'east', undefined, 'here'])
  })
  it('steps through places on one point from left to right by id', () => {
    const atlas = marks({ a: [117, 39], b: [117, 39], c: [117, 39], far: [118, 39] })
    expect(to(atlas, 'b')).toEqual([undefined, 'c', undefined, 'a'])
    expect(to(atlas, 'c')).toEqual([undefined, 'far', undefined, 'b'])
  })
})
