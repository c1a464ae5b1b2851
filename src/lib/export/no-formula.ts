/** What a spreadsheet takes for the beginning of a formula; in East Asian settings the full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A text led by an apostrophe where a spreadsheet would run it as a formula. */
export const noFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
