export interface HeaderRule {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

export const HEADER_RULES: readonly HeaderRule[]

export function headersFor(path: string): Record<string, string>

export function headersFile(): string
