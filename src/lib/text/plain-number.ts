/**
 * A number in Arabic digits with no more than so many decimals, thousands parted by commas. The language data that `Intl`
 * loads for the same take longer than a whole card.
 */
export function plainNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = String(Number(value.toFixed(decimals))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
