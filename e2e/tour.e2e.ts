import { expect, test } from './atlas-page.ts'

test('a tour leads through the argument: stop by stop, linkable, by buttons and Back', async ({
  atlas,
  page,
}) => {
  await atlas.open()
  await atlas.panel.getByRole('button', { name: /导读 协同发展/ }).click()
  await expect(page).toHaveURL(/tour=coordinated-development/)
  await expect(atlas.panel).toContainText('携手京冀探索人口经济密集区优化开发的新路径')
  await expect.poll(() => atlas.strategies()).toEqual(['jingjin-integration'])
  await atlas.panel.getByRole('button', { name: /下一/ }).click()
  await expect(page).toHaveURL(/stop=1/)
  await expect.poll(() => atlas.strategies()).toEqual(['key-platforms'])
  const link = page.url()
  await page.goBack()
  await expect(atlas.panel).toContainText('携手京冀探索人口经济密集区优化开发的新路径')
  await page.goto(link)
  await atlas.settle()
  await expect(atlas.panel).toContainText('滨海—中关村科技园共建共享机制不断完善')
})

test('figures stand on the card of what they measure, with their quotation', async ({ atlas }) => {
  await atlas.open('?place=tianjin-port')
  const figures = atlas.panel.getByTestId('figures')
  await expect(figures).toContainText('标准箱')
  await expect(figures).toContainText(/2329/)
})
