import { expect, it } from 'vitest'
import { paragraphsOf, type PdfPiece } from './pdf-lines.ts'

/** A line of letters of `size` points at x, y. */
const line = (str: string, x: number, y: number, size = 10): PdfPiece => ({
  str,
  x,
  y,
  width: str.length * size,
  height: size,
  hasEOL: true,
})

it('joins the lines of each column, and a paragraph that goes on in the next', () => {
  const page = [
    line('京津冀协同发展', 150, 800, 20),
    line('天津港是京津冀', 70, 750),
    line('的海上门户，滨海新', 50, 730),
    line('区靠港口。', 50, 710),
    line('雄安新区与北京', 70, 690),
    line('市通州区同为京津冀', 50, 670),
    line('协同发展的两翼，各', 300, 750),
    line('有分工，共同承接北', 300, 730),
    line('京的功能。', 300, 710),
    line('Beijing', 300, 690),
    line('12', 200, 30),
  ]
  expect(paragraphsOf([page])).toEqual([
    '京津冀协同发展',
    '天津港是京津冀的海上门户，滨海新区靠港口。',
    '雄安新区与北京市通州区同为京津冀协同发展的两翼，各有分工，共同承接北京的功能。',
    'Beijing',
  ])
})

it('drops the gaps of a line set out to its measure, and keeps those between words', () => {
  const piece = (str: string, x: number, width: number, hasEOL = false): PdfPiece => ({
    ...line(str, x, 700),
    width,
    hasEOL,
  })
  const page = [
    piece('天津', 50, 20),
    piece(' ', 70, 3),
    piece('滨海', 73, 20),
    piece(' ', 93, 40),
    piece('China', 133, 50),
    piece(' ', 183, 3),
    piece('Daily', 186, 50, true),
  ]
  expect(paragraphsOf([page])).toEqual(['天津滨海 China Daily'])
})
