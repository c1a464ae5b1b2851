export function auditReport(output: string): {
  readonly told: boolean
  readonly grave: number
  readonly text: string
}
