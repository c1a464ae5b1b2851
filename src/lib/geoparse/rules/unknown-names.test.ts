import { describe, expect, it } from 'vitest'
import { kindsIn as found, parsed } from '../parse-fixture.ts'

describe('names that no gazetteer has', () => {
  it.each([
    ['在西塞科学谷落成', ['西塞科学谷 zone']],
    ['确保丽香铁路、叙毕铁路通车', ['丽香铁路 line', '叙毕铁路 line']],
    ['加快霍口水库、白石灌区建设', ['霍口水库 water', '白石灌区 water']],
    ['推进郑蒲港、紫金港科技城建设', ['郑蒲港 transport', '紫金港科技城 zone']],
    ['打造G60科创走廊', ['G60 line']],
    ['建设现代农业产业园、国家级开发区、水电站、旅游公路', []],
    ['江河湖海、青山绿水、乡村振兴', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  it('are places without a position', () => {
    const [place] = parsed('在西塞科学谷落成').derived
    expect(place).toMatchObject({ name: '西塞科学谷', rank: 'zone', parent: null, position: null })
  })
})
