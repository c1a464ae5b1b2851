import { expect, it } from 'vitest'
import { textOfNode, type TextNode } from './read-html.ts'

const say = (nodeValue: string): TextNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] })
const el = (nodeName: string, ...children: (string | TextNode)[]): TextNode => ({
  nodeType: 1,
  nodeName,
  nodeValue: null,
  childNodes: children.map((c) => (typeof c === 'string' ? say(c) : c)),
  hasAttribute: () => false,
})

it('reads the words of a page by its blocks', () => {
  const page = el(
    'BODY',
    el('SCRIPT', 'alert("广州")'),
    el('NAV', '上海'),
    el('h2', '一、', el('B', '总体要求')),
    el('DIV', '\n 天津', el('A', '港'), '\n', el('P', '滨海', el('BR'), '新区'), '武清'),
    el('TABLE', el('TR', el('TD', '重庆'), el('TD', '直辖市'))),
    el('PRE', '北京\n河北'),
    { ...el('P', '深圳'), hasAttribute: (name: string): boolean => name === 'hidden' },
  )
  expect(textOfNode(page)).toBe('## 一、总体要求\n天津港\n滨海\n新区\n武清\n重庆 直辖市\n北京\n河北')
})
