import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainNumber } from './plain-number.ts'

it('writes numbers as English does', () => {
  expect([1234567.891, 999.96, -1200, 0.5, 12].map((n) => plainNumber(n, 1))).toEqual([
    '1,234,567.9',
    '1,000',
    '-1,200',
    '0.5',
    '12',
  ])
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.nat(3), (value, decimals) => {
      const expected = value.toLocaleString('en', { maximumFractionDigits: decimals })
      expect(plainNumber(value, decimals)).toBe(expected === '-0' ? '0' : expected)
    }),
  )
})
