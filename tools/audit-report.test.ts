import { expect, it } from 'vitest'
import { auditReport } from './audit-report.mjs'

const list = (high: number, critical: number): string =>
  JSON.stringify({
    vulnerabilities: high + critical > 0 ? { leaky: { name: 'leaky', severity: 'high' } } : {},
    metadata: {
      vulnerabilities: { info: 0, low: 1, moderate: 0, high, critical, total: 1 + high + critical },
    },
  })

it('tells clean from grave', () => {
  expect(auditReport(list(0, 0))).toMatchObject({ told: true, grave: 0 })
  const { told, grave, text } = auditReport(`npm warn something\n${list(2, 1)}`)
  expect({ told, grave }).toEqual({ told: true, grave: 3 })
  expect(text).toContain('high: leaky')
})

it.each([
  [
    'npm warn audit 405 Method Not Allowed - POST https://r.example/advisories/bulk\n{"message":"x","error":{}}',
    '405 Method Not Allowed',
  ],
  ['npm error code ENOTFOUND', 'ENOTFOUND'],
  ['', 'no reason given'],
])('never takes no answer for a clean one: %j', (output, reason) => {
  const { told, text } = auditReport(output)
  expect(told).toBe(false)
  expect(text).toContain(reason)
})
