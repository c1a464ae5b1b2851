import { expect, it } from 'vitest'
import { courseThrough } from './course.ts'

const SHANGHAI: [number, number] = [121.5, 31.2]
const SUZHOU: [number, number] = [120.6, 31.3]
const WUXI: [number, number] = [120.3, 31.5]
const NANJING: [number, number] = [118.8, 32.1]
const LINE = [SHANGHAI, SUZHOU, WUXI, NANJING]

it('goes in the order of the text, also where that is a detour', () => {
  expect(courseThrough(LINE)).toEqual(LINE)
  expect(courseThrough(LINE.toReversed())).toEqual(LINE.toReversed())
  const bent: [number, number][] = [
    [116.4, 39.9],
    [117.2, 39.1],
    [115.9, 39],
  ]
  expect(courseThrough(bent)).toEqual(bent)
})

it('goes a short way where the text names the ends first, from the end it names before the other', () => {
  expect(courseThrough([NANJING, SHANGHAI, WUXI, SUZHOU])).toEqual(LINE.toReversed())
  expect(courseThrough([SHANGHAI, NANJING, WUXI, SUZHOU])).toEqual(LINE)
})

it('has every position once; more than a corridor has are left in their order', () => {
  const many = Array.from({ length: 20 }, (_, i): [number, number] => [100 + ((i * 7) % 20) / 3, 30])
  const course = courseThrough(many)
  expect(course.map(([lon]) => lon)).toEqual(many.map(([lon]) => lon).sort((a, b) => a - b))
  const list = [...many, ...LINE]
  expect(courseThrough(list)).toEqual(list)
  expect(courseThrough([])).toEqual([])
})
