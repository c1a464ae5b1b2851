import type { Shipped } from './packages.ts'

/** What the notice is made of, beside the packages. */
export interface NoticeParts {
  /** The project's own licence. */
  readonly own: string
  readonly packages: readonly Shipped[]
  /** Titled notices of the data, in the order they are printed. */
  readonly data: readonly { readonly title: string; readonly text: string }[]
}

const RULE = '='.repeat(80)

const section = (title: string, text: string): string => `${RULE}\n${title}\n${RULE}\n\n${text.trim()}\n`

/** The texts of a package; one that several share is printed with the first and referred to by the others. */
function textsOf({ name, version, texts }: Shipped, printed: Map<string, string>): string {
  const title = version === null ? name : `${name} ${version}`
  return texts
    .map((text) => {
      const before = printed.get(text)
      if (before !== undefined) return `The same text as that of ${before}.`
      printed.set(text, title)
      return text
    })
    .join('\n\n')
}

/** The notice as one text: the project, the packages by name, the data. It has no dates and no paths: same input, same bytes. */
export function noticeText({ own, packages, data }: NoticeParts): string {
  const printed = new Map<string, string>()
  const list = packages.map((p) => `${p.name}${p.version === null ? '' : ` ${p.version}`}: ${p.licence}`)
  return [
    'NOTICE: licences of what this site ships\n\nSoftware, then data. All of it is served from this site.\n',
    section('京津冀图读 Jing-Jin-Ji Atlas: MIT', own),
    section(`Packages: ${packages.length}`, list.join('\n')),
    ...packages.map((p) =>
      section(`${p.name}${p.version === null ? '' : ` ${p.version}`} (${p.licence})`, textsOf(p, printed)),
    ),
    ...data.map(({ title, text }) => section(title, text)),
  ].join('\n')
}
