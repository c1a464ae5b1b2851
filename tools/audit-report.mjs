/**
 * Reads what `npm audit --json` printed.
 * @returns `told`, whether the registry answered at all; `grave`, how many findings are high or critical; and a sentence.
 */
export function auditReport(output) {
  const found = parse(output)
  const counts = found && found.metadata && found.metadata.vulnerabilities
  if (!counts) {
    const [reason = 'no reason given'] =
      /\b\d{3} [A-Z][a-z]+(?: [A-Z][a-z]+)*|\bE[A-Z]{4,}\b/.exec(output) || []
    return {
      told: false,
      grave: 0,
      text: `Not audited: the registry gave no list of known faults (${reason}).`,
    }
  }
  const grave = counts.high + counts.critical
  const names = Object.values(found.vulnerabilities || {}).map(
    ({ name, severity }) => `\n  ${severity}: ${name}`,
  )
  const text = `Audited: ${counts.total} known faults, ${grave} of them high or critical.${names.sort().join('')}`
  return { told: true, grave, text }
}

/** npm may warn before its JSON. */
function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{')))
  } catch {
    return undefined
  }
}
