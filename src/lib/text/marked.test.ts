import { expect, it } from 'vitest'
import { cutAtMarks } from './marked.ts'

it('cuts a text at its marks and loses nothing', () => {
  const marks = [
    { start: 1, end: 3 },
    { start: 2, end: 4 },
    { start: 5, end: 6 },
  ]
  const stretches = cutAtMarks('在天津和北京', marks)
  expect(stretches.map((s) => s.text).join('')).toBe('在天津和北京')
  expect(stretches.filter((s) => s.mark).map((s) => s.text)).toEqual(['天津', '京'])
})
