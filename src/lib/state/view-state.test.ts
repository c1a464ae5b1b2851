import { expect, it } from 'vitest'
import { ViewState, type Address } from './view-state.svelte.ts'

/** An address that is written only when the test says so, as a router's is. */
function slowAddress() {
  let query = new URLSearchParams()
  const pending: (() => void)[] = []
  const hows: string[] = []
  const address: Address = {
    read: () => query,
    write: (asked, how) => {
      hows.push(how)
      return new Promise((done) =>
        pending.push(() => {
          query = new URLSearchParams(asked)
          done()
        }),
      )
    },
  }
  const arrive = async (): Promise<void> => {
    for (const write of pending.splice(0)) write()
    await Promise.resolve()
  }
  const goBackTo = (older: string): void => {
    query = new URLSearchParams(older)
  }
  return { address, hows, pending, arrive, goBackTo, query: () => query.toString() }
}

it('shows what was asked for at once, and keeps showing it when the address has it', async () => {
  const { address, arrive, query } = slowAddress()
  const state = new ViewState(address)
  state.selectPlace('tianjin')
  expect(state.view.place).toBe('tianjin')
  expect(query()).toBe('')
  const asked = state.view
  await arrive()
  expect(query()).toBe('place=tianjin')
  expect(state.view).toEqual(asked)
})

it('builds a second change on the first, though the address has neither', async () => {
  const { address, arrive, query } = slowAddress()
  const state = new ViewState(address)
  state.setLayers(['tongwulang'])
  state.setTheme('dark')
  expect([state.view.layers, state.view.theme]).toEqual([['tongwulang'], 'dark'])
  await arrive()
  expect(new URLSearchParams(query()).get('layers')).toBe('tongwulang')
  expect(new URLSearchParams(query()).get('theme')).toBe('dark')
})

it('keeps language and theme when the reader goes back to before they were set', async () => {
  const { address, arrive, query, goBackTo } = slowAddress()
  const state = new ViewState(address)
  state.selectPlace('tianjin')
  await arrive()
  state.setLanguage('en')
  state.setTheme('dark')
  await arrive()
  goBackTo('layers=tongwulang')
  const older = new ViewState(address)
  expect(older.view.language).toBe('zh')
  state.keepManner()
  await arrive()
  expect(state.view).toMatchObject({ place: null, layers: ['tongwulang'], language: 'en', theme: 'dark' })
  expect(new URLSearchParams(query()).get('layers')).toBe('tongwulang')
  expect(new ViewState(address).view).toMatchObject({ language: 'en', theme: 'dark' })
})

it('lets go of a strategy that is switched off while it is chosen, and of no other', () => {
  const state = new ViewState(slowAddress().address)
  state.selectStrategy('tongwulang', 'tongwulang-area')
  state.setLayers(['jingcanglang'], 'jingjin-corridor')
  expect(state.view.strategy).toBe('tongwulang')
  state.setLayers([], 'tongwulang')
  expect([state.view.strategy, state.view.segment]).toEqual([null, null])
})

it('writes nothing where nothing changes', () => {
  const { address, pending } = slowAddress()
  const state = new ViewState(address)
  state.selectPlace('tianjin')
  state.selectPlace('tianjin')
  expect(pending).toHaveLength(1)
})

it('keeps the step of the history that a change of the camera overtakes', async () => {
  const { address, hows, arrive } = slowAddress()
  const state = new ViewState(address)
  state.selectPlace('tianjin')
  state.moveCamera({ lon: 117.2, lat: 39.1, zoom: 9 })
  expect(hows).toEqual(['push', 'push'])
  await arrive()
  state.moveCamera({ lon: 117.3, lat: 39.1, zoom: 9 })
  expect(hows).toEqual(['push', 'push', 'replace'])
})
