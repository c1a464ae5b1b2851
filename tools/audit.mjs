// `npm run audit`: asks the registry for known faults of what is installed, and says plainly where it was not told.
import { auditReport } from './audit-report.mjs'
import { npm } from './lib.mjs'

const { told, grave, text } = auditReport(npm(['audit', '--json'], { quiet: true }).output)
console.log(text)
// 2 is "not known", so that a check that needs an answer can tell it from "clean"; `npm test` does not ask.
process.exitCode = told ? Math.min(grave, 1) : 2
