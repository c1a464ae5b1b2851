/** Licences whose works may be shipped; each asks for no more than to be named. EDL-1.0 is BSD-3-Clause by another name. */
const ALLOWED =
  /^(?:MIT|MIT-0|ISC|BSD-[234]-Clause|EDL-1\.0|Apache-2\.0|0BSD|OFL-1\.1|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Zlib|BlueOak-1\.0\.0|Python-2\.0)$/

/** Cuts an expression at the word where it stands outside all brackets. */
function cutAt(word: 'OR' | 'AND', expression: string): string[] {
  const parts = ['']
  let depth = 0
  for (const token of expression.split(/(\(|\)|\s+(?:OR|AND)\s+)/)) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (depth === 0 && token.trim() === word) parts.push('')
    else parts.push((parts.pop() ?? '') + token)
  }
  return parts
}

/** Whether a whole expression stands in one pair of brackets, and what stands there. */
function unwrapped(expression: string): string | null {
  const inner = /^\((.*)\)$/.exec(expression)?.[1]
  if (inner === undefined) return null
  let depth = 0
  for (const sign of inner) {
    if (sign === '(') depth += 1
    if (sign === ')' && --depth < 0) return null
  }
  return inner
}

/** Whether an SPDX expression leaves a choice of licences that may all be shipped; false where it is not understood. */
export function isAllowed(licence: string): boolean {
  const expression = licence.trim()
  const choices = cutAt('OR', expression)
  if (choices.length > 1) return choices.some(isAllowed)
  const parts = cutAt('AND', expression)
  if (parts.length > 1) return parts.every(isAllowed)
  const inner = unwrapped(expression)
  return inner === null ? ALLOWED.test(expression) : isAllowed(inner)
}
