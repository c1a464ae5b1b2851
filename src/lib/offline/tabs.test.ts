import { expect, it } from 'vitest'
import { activate, neededBy, NO_TABS } from './tabs.ts'

it('keeps every open tab on its own version through several updates', () => {
  const first = activate(NO_TABS, 'v1', ['a'])
  expect(first).toEqual({ active: 'v1', older: {} })
  const second = activate(first, 'v2', ['a', 'b'])
  expect(second).toEqual({ active: 'v2', older: { a: 'v1', b: 'v1' } })
  const third = activate(second, 'v3', ['a', 'c'])
  expect(third).toEqual({ active: 'v3', older: { a: 'v1', c: 'v2' } })
  expect([...neededBy(third, ['a', 'd'])]).toEqual(['v3', 'v1'])
  expect([...neededBy(third, [])]).toEqual(['v3'])
})

it('a version that is activated once more has no older tabs of itself', () => {
  expect(activate({ active: 'v1', older: {} }, 'v1', ['a'])).toEqual({ active: 'v1', older: {} })
})
