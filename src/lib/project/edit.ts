import type { AcceptedStrategy, Decision, OwnPlace, Project, ProjectText } from './project-schema.ts'

/** One thing a reader does to a project; undone as one. */
export type Edit =
  | { readonly type: 'add-texts'; readonly texts: readonly ProjectText[] }
  | { readonly type: 'remove-text'; readonly text: string }
  | { readonly type: 'rename'; readonly title: string }
  | { readonly type: 'decide'; readonly decisions: readonly Decision[] }
  /** The parser's own reading again, where the reader had decided. */
  | { readonly type: 'withdraw'; readonly decisions: readonly Decision[] }
  /** Places of the reader's own, and with them, what of the text they are. */
  | {
      readonly type: 'add-places'
      readonly places: readonly OwnPlace[]
      readonly decisions: readonly Decision[]
    }
  | { readonly type: 'remove-place'; readonly place: string }
  | { readonly type: 'accept'; readonly strategy: AcceptedStrategy }
  | { readonly type: 'refuse'; readonly draft: string }
  | { readonly type: 'remove-strategy'; readonly strategy: string }

const inOrder = (a: Decision, b: Decision): number =>
  a.text === b.text ? a.start - b.start : a.text < b.text ? -1 : 1

/** Of decisions in order, those that overlap none of the others, which are in order too. */
function clearOf(decisions: readonly Decision[], others: readonly Decision[]): Decision[] {
  let next = 0
  const isBefore = (o: Decision, d: Decision): boolean =>
    o.text === d.text ? o.end <= d.start : o.text < d.text
  return decisions.filter((d) => {
    for (let other = others[next]; other && isBefore(other, d); other = others[next]) next++
    const other = others[next]
    return !other || other.text !== d.text || other.start >= d.end
  })
}

/** Decisions in order and without overlaps: of two that overlap, the one that begins first. */
function apart(decisions: readonly Decision[]): Decision[] {
  const kept: Decision[] = []
  for (const d of [...decisions].sort(inOrder)) {
    const last = kept.at(-1)
    if (!last || last.text !== d.text || last.end <= d.start) kept.push(d)
  }
  return kept
}

/** Decisions with others laid over them: the later word counts wherever two overlap. */
function decided(old: readonly Decision[], next: readonly Decision[]): Decision[] {
  const laid = apart(next)
  return [...clearOf(apart(old), laid), ...laid].sort(inOrder)
}

/** The project after an edit; the one given stays as it is. */
export function applyEdit(project: Project, edit: Edit): Project {
  switch (edit.type) {
    case 'add-texts':
      return { ...project, texts: [...project.texts, ...edit.texts] }
    case 'remove-text':
      return {
        ...project,
        texts: project.texts.filter((t) => t.id !== edit.text),
        decisions: project.decisions.filter((d) => d.text !== edit.text),
        strategies: project.strategies.filter((s) => s.text !== edit.text),
        refused: project.refused.filter((r) => !r.startsWith(`${edit.text}-`)),
      }
    case 'rename':
      return edit.title.trim() === '' ? project : { ...project, title: edit.title.trim().slice(0, 400) }
    case 'decide':
      return { ...project, decisions: decided(project.decisions, edit.decisions) }
    case 'withdraw':
      return {
        ...project,
        decisions: clearOf(apart(project.decisions), apart(edit.decisions)),
      }
    case 'add-places':
      return {
        ...project,
        places: [...project.places.filter((p) => !edit.places.some((n) => n.id === p.id)), ...edit.places],
        decisions: decided(project.decisions, edit.decisions),
      }
    case 'remove-place':
      return {
        ...project,
        places: project.places.filter((p) => p.id !== edit.place),
        decisions: project.decisions.flatMap((d) => {
          const places = d.places.filter((p) => p !== edit.place)
          // A decision that named nothing else is withdrawn: no place left is not a refusal.
          return places.length === d.places.length ? [d] : places.length === 0 ? [] : [{ ...d, places }]
        }),
        strategies: project.strategies.map((s) => ({
          ...s,
          members: s.members.filter((m) => m !== edit.place),
        })),
      }
    case 'accept':
      return {
        ...project,
        strategies: [...project.strategies.filter((s) => s.id !== edit.strategy.id), edit.strategy],
        refused: project.refused.filter((r) => r !== edit.strategy.id),
      }
    case 'refuse':
      return {
        ...project,
        strategies: project.strategies.filter((s) => s.id !== edit.draft),
        refused: [...project.refused.filter((r) => r !== edit.draft), edit.draft],
      }
    case 'remove-strategy':
      return { ...project, strategies: project.strategies.filter((s) => s.id !== edit.strategy) }
  }
}

/** The first decision of which two states of a project tell differently; null where they tell the same. */
export function decidedAnew(before: Project, after: Project): Decision | null {
  const keyOf = ({ text, start, end, places }: Decision): string => [text, start, end, ...places].join('\n')
  const [was, is] = [before, after].map(({ decisions }) => new Set(decisions.map(keyOf)))
  const differing = [
    ...before.decisions.filter((d) => !is?.has(keyOf(d))),
    ...after.decisions.filter((d) => !was?.has(keyOf(d))),
  ]
  return differing.sort(inOrder)[0] ?? null
}

/** A project with what came before it, and what was undone. */
export interface History {
  readonly past: readonly Project[]
  readonly now: Project
  readonly future: readonly Project[]
}

/** How many steps can be taken back. */
const DEPTH = 200

export const begin = (project: Project): History => ({ past: [], now: project, future: [] })

/** The history after an edit made at `time` (ISO 8601); an edit that changes nothing is no step. */
export function edited(history: History, edit: Edit, time: string): History {
  const next = applyEdit(history.now, edit)
  if (next === history.now) return history
  return { past: [...history.past, history.now].slice(-DEPTH), now: { ...next, changed: time }, future: [] }
}

export function undone({ past, now, future }: History): History {
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future }
}

export function redone({ past, now, future }: History): History {
  const [next, ...rest] = future
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future }
}
