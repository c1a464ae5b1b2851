import type { Scan } from '../scan-state.ts'

/** What a place is called beside its name: 素有吉祥岛、福寿岛之称, 享有小江南的美誉. */
const CALLED =
  /(?:素有|享有|赢得|有着?)[“‘]?([^，。；“”有]{2,30}?)[”’]?(?:[之的]?美[誉称]|之[称誉]|的雅[称号])|(?:称为|誉为|称作|喻为|誉称)[“‘]([^，。；“”‘’]{2,15})[”’]/g
const WORDS = ['之称', '之誉', '美誉', '美称', '雅称', '雅号', '称为', '誉为', '称作', '喻为', '誉称']

/** Takes from the paragraph what was read in such epithets, for they name no place; its spans are in `out` from `first` on. */
export function dropEpithets({ text, from, to, out }: Scan, first: number): void {
  if (out.length === first) return
  const block = text.slice(from, to)
  if (!WORDS.some((word) => block.includes(word))) return
  for (const { index, 0: whole, 1: plain, 2: quoted } of block.matchAll(CALLED)) {
    const name = plain ?? quoted ?? ''
    const start = from + index + whole.indexOf(name)
    const isIn = (at: number, end: number): boolean => at >= start && end <= start + name.length
    for (let i = out.length - 1; i >= first; i--) {
      const span = out[i]
      if (span && isIn(span.start, span.end)) out.splice(i, 1)
    }
  }
}
