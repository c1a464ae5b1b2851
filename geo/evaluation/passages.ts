import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { parse } from 'yaml'

/** What a mention names. README.md says what belongs to each. */
export const MENTION_KINDS = [
  'province',
  'prefecture',
  'county',
  'town',
  'shorthand',
  'region',
  'zone',
  'transport',
  'line',
  'water',
  'relief',
  'institution',
  'works',
  'strategy',
  'too-wide',
] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/** Kinds that are marked so that nothing in them is taken as a place, and never counted. */
const UNCOUNTED: ReadonlySet<MentionKind> = new Set(['institution', 'works', 'strategy', 'too-wide'])

const Text = v.pipe(v.string(), v.nonEmpty())
const Code = v.pipe(v.string(), v.regex(/^\d{6}$/, 'is not a GB/T 2260 code of six digits'))
const Position = v.strictTuple([
  v.pipe(v.number(), v.minValue(73), v.maxValue(136)),
  v.pipe(v.number(), v.minValue(3), v.maxValue(54)),
])

const MentionSchema = v.strictObject({
  text: Text,
  kind: v.picklist(MENTION_KINDS),
  counted: v.boolean(),
  codes: v.optional(v.pipe(v.array(Code), v.minLength(1))),
  within: v.optional(Code),
  at: v.optional(Position),
  within_m: v.optional(v.pipe(v.number(), v.minValue(1))),
  source: v.optional(Text),
  unlocated: v.optional(Text),
  note: v.optional(Text),
})

const PassageSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug')),
  title: Text,
  publisher: Text,
  url: v.pipe(v.string(), v.url()),
  copy: v.optional(v.pipe(v.string(), v.url())),
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  region: Text,
  text: Text,
  mentions: v.pipe(v.array(MentionSchema), v.minLength(1)),
})

/** A mention and where it stands in the passage, in UTF-16 code units, `end` exclusive. */
export type PassageMention = v.InferOutput<typeof MentionSchema> & { start: number; end: number }
/** A quotation with its source and every mention in it, in the order of the text. */
export type Passage = Omit<v.InferOutput<typeof PassageSchema>, 'mentions'> & {
  mentions: readonly PassageMention[]
}

/** Why an annotation cannot stand, or null: a mention that counts is resolved, or says why it is not. */
function fault(mention: v.InferOutput<typeof MentionSchema>): string | null {
  const { kind, counted, codes, within, at, within_m, source, unlocated } = mention
  const resolved = Boolean(codes ?? within ?? at)
  if (counted && UNCOUNTED.has(kind)) return `a mention of kind ${kind} is never counted`
  if (codes && within) return 'has both codes and within'
  if (at && (within_m === undefined || source === undefined)) return 'has at, but no within_m or no source'
  if (within_m !== undefined && !at) return 'has within_m, but no at'
  if (resolved && unlocated) return 'is resolved and unlocated at once'
  if (counted && kind !== 'line' && !resolved && !unlocated) return 'is neither resolved nor unlocated'
  return null
}

/**
 * One annotated passage, its mentions found in the text one after another, so that none overlap.
 * @param path the file, for the messages; its name without .yaml is the passage's id.
 * @throws Error naming the file and, where it is one, the mention at fault.
 */
export function parsePassage(path: string, yaml: string): Passage {
  let value: unknown
  try {
    value = parse(yaml)
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const parsed = v.safeParse(PassageSchema, value)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new Error(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`)
  }
  const passage = parsed.output
  if (!path.endsWith(`/${passage.id}.yaml`))
    throw new Error(`${path}: id ${passage.id} is not the file’s name`)
  let from = 0
  const mentions = passage.mentions.map((mention, index) => {
    const name = `${path}: mention ${index + 1} “${mention.text}”`
    const wrong = fault(mention)
    if (wrong) throw new Error(`${name} ${wrong}`)
    const start = passage.text.indexOf(mention.text, from)
    if (start < 0) {
      const elsewhere = passage.text.includes(mention.text)
      throw new Error(`${name} ${elsewhere ? 'is out of order or overlaps' : 'does not stand in the text'}`)
    }
    from = start + mention.text.length
    return { ...mention, start, end: from }
  })
  return { ...passage, mentions }
}

/** The folders of geo/evaluation/passages: who works on the parser may read the first, and no other. */
export const PASSAGE_SETS = ['seen', 'held-out', 'fresh'] as const
type PassageSet = (typeof PASSAGE_SETS)[number]

/** All passages of one set, in name order. */
export async function readPassages(set: PassageSet): Promise<Passage[]> {
  const folder = new URL(`passages/${set}/`, import.meta.url)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (name) =>
      parsePassage(`passages/${set}/${name}`, await readFile(new URL(name, folder), 'utf8')),
    ),
  )
}
