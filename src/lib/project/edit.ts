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

const overlaps = (a: Decision, b: Decision): boolean =>
  a.text === b.text && a.start < b.end && b.start < a.end

/** Decisions with others laid over them: the later word counts wherever two overlap. */
function decided(old: readonly Decision[], next: readonly Decision[]): Decision[] {
  const byText = new Map<string, Decision[]>()
  for (const d of next) byText.set(d.text, [...(byText.get(d.text) ?? []), d])
  const kept = old.filter((o) => !(byText.get(o.text) ?? []).some((n) => overlaps(o, n)))
  return [...kept, ...next].sort((a, b) => (a.text === b.text ? a.start - b.start : a.text < b.text ? -1 : 1))
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
      }
    case 'rename':
      return { ...project, title: edit.title }
    case 'decide':
      return { ...project, decisions: decided(project.decisions, edit.decisions) }
    case 'withdraw':
      return {
        ...project,
        decisions: project.decisions.filter((d) => !edit.decisions.some((w) => overlaps(d, w))),
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
        decisions: project.decisions.filter((d) => !d.places.includes(edit.place)),
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

/** A project with what came before it, and what was undone. */
export interface History {
  readonly past: readonly Project[]
  readonly now: Project
  readonly future: readonly Project[]
}

/** How many steps can be taken back. */
const DEPTH = 200

export const begin = (project: Project): History => ({ past: [], now: project, future: [] })

/** The history after an edit made at `time` (ISO 8601). */
export function edited(history: History, edit: Edit, time: string): History {
  const now = { ...applyEdit(history.now, edit), changed: time }
  return { past: [...history.past, history.now].slice(-DEPTH), now, future: [] }
}

export function undone({ past, now, future }: History): History {
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future }
}

export function redone({ past, now, future }: History): History {
  const [next, ...rest] = future
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future }
}
