import { tick } from 'svelte'
import type { Shorthand } from '../data/shorthand-schema.ts'
import type { Tour } from '../data/tour-schema.ts'
import type { StrategyDraft } from '../geoparse/parse-types.ts'
import { articleOf } from '../project/article-of.ts'
import { begin, decidedAnew, edited, redone, undone, type Edit, type History } from '../project/edit.ts'
import type { KnownPlace } from '../project/known-place.ts'
import { ownAtlas, type OwnAtlas } from '../project/own-atlas.ts'
import type { ParseClient } from '../project/parse-client.ts'
import type { Parsed } from '../project/parse-messages.ts'
import type { OwnPlace, Project } from '../project/project-schema.ts'
import { decisionsFor, readingOf, sameWords, type ReviewMention } from '../project/reading.ts'
import { levelOf, type Span } from '../project/review-groups.ts'
import { TextReader, type Reading } from '../project/text-reader.ts'
import { LiveAtlas } from './live-atlas.svelte.ts'

/** A draft of a strategy and the text it stands in; `id` is the accepted strategy's. */
export interface TextDraft extends StrategyDraft {
  readonly id: string
  readonly text: string
}

const now = (): string => new Date().toISOString()

/** A reader's own project while it is open: its history, what the parser found, and the atlas they make. */
export class OwnState {
  readonly #client: ParseClient
  readonly #onchange: (project: Project) => void
  readonly atlas = new LiveAtlas()
  #history = $state.raw<History | null>(null)
  #parsed = $state.raw<ReadonlyMap<string, Parsed>>(new Map())
  #reading = $state.raw<Reading | null>(null)
  #failure = $state.raw<string | null>(null)
  /** Id of the mention that is under review. */
  #reviewed = $state.raw<string | null>(null)
  #shown = $state.raw<readonly string[]>([])
  readonly #reader: TextReader

  // Most edits leave the texts as they are, and a long one is not cut into paragraphs anew for each.
  readonly #texts = $derived(this.#history?.now.texts)
  readonly #articles = $derived((this.#texts ?? []).map(articleOf))
  readonly #readings = $derived.by(() => {
    const project = this.#history?.now
    const readings = new Map<string, readonly ReviewMention[]>()
    for (const { id } of project?.texts ?? []) {
      const parsed = this.#parsed.get(id)
      if (project && parsed) readings.set(id, readingOf(project, id, parsed.result))
    }
    return readings
  })
  readonly #mentions = $derived([...this.#readings.values()].flat())
  readonly #byId = $derived(new Map(this.#mentions.map((m) => [m.id, m])))
  /** Places that the reader found by name, and what they lie in. */
  #found = $state.raw<readonly KnownPlace[]>([])
  readonly #known = $derived(
    new Map([...this.#found, ...[...this.#parsed.values()].flatMap((p) => p.places)].map((p) => [p.id, p])),
  )
  readonly #own = $derived(
    this.#history ? ownAtlas(this.#history.now, this.#articles, this.#readings, this.#known.values()) : null,
  )

  constructor(client: ParseClient, onchange: (project: Project) => void) {
    this.#client = client
    this.#onchange = onchange
    this.#reader = new TextReader(client, {
      project: () => this.project,
      onread: (text, parsed) => (this.#parsed = new Map(this.#parsed).set(text, parsed)),
      onprogress: (reading) => (this.#reading = reading),
      onend: (failure) => (this.#failure = failure),
    })
    $effect(() => {
      if (this.#own) this.atlas.set(this.#own.atlas)
    })
  }

  get project(): Project | null {
    return this.#history?.now ?? null
  }
  get canUndo(): boolean {
    return (this.#history?.past.length ?? 0) > 0
  }
  get canRedo(): boolean {
    return (this.#history?.future.length ?? 0) > 0
  }
  get reading(): Reading | null {
    return this.#reading
  }
  /** Why the last reading failed; null where it did not. */
  get failure(): string | null {
    return this.#failure
  }
  get tours(): readonly Tour[] {
    return this.#own?.tours ?? []
  }
  get shorthands(): readonly Shorthand[] {
    return this.#own?.shorthands ?? []
  }
  /** Where each paragraph begins in its text. */
  get offsets(): OwnAtlas['offsets'] {
    return this.#own?.offsets ?? new Map()
  }
  /** All mentions of all texts, in order. */
  get mentions(): readonly ReviewMention[] {
    return this.#mentions
  }
  get reviewed(): ReviewMention | null {
    return this.#byId.get(this.#reviewed ?? '') ?? null
  }
  /** What the texts propose, in order; of what several sentences name, the one that names the most members of it. */
  get drafts(): readonly TextDraft[] {
    const byName = new Map<string, TextDraft>()
    for (const { id: text } of this.#texts ?? [])
      for (const d of this.#parsed.get(text)?.result.drafts ?? []) {
        const known = byName.get(d.name)
        if (!known || d.members.length > known.members.length)
          byName.set(d.name, { ...d, text, id: `${text}-s${d.start}-${d.end}` })
      }
    return [...byName.values()]
  }
  /** Ids of the members of what was accepted last, until something else is done: they are shown on the map. */
  get shown(): readonly string[] {
    return this.#shown
  }

  /** The places that the texts may name. */
  knownPlaces = (): readonly KnownPlace[] => [...this.#known.values()]

  known = (id: string): KnownPlace | undefined => this.#known.get(id)

  /** How much a mention is to be doubted; undefined where it is sure, or the reader has decided. */
  doubtOf = (mention: string): 'likely' | 'doubtful' | undefined => {
    const level = levelOf(this.#byId.get(mention)?.confidence ?? 1)
    return level === 'sure' ? undefined : level
  }

  review = (mention: string | null): void => {
    this.#shown = []
    this.#reviewed = mention
  }

  open = async (project: Project): Promise<void> => {
    this.close()
    this.#history = begin(project)
    await this.#reader.read()
  }

  close = (): void => {
    this.#reader.clear()
    this.#history = null
    this.#parsed = new Map()
    this.#failure = null
    this.#reviewed = null
    this.#shown = []
  }

  edit = (edit: Edit): void => {
    if (!this.#history) return
    this.#shown = edit.type === 'accept' ? edit.strategy.members : []
    this.#set(edited(this.#history, edit, now()))
  }

  undo = (): void => {
    if (this.#history) this.#step(undone(this.#history))
  }

  redo = (): void => {
    if (this.#history) this.#step(redone(this.#history))
  }

  /** Gives the mention, or every mention of the same words, these places; none of them refuses it. */
  decide = (mention: ReviewMention, places: readonly string[], scope: 'one' | 'same words'): void => {
    const mentions = scope === 'one' ? [mention] : sameWords(this.mentions, mention)
    this.edit({ type: 'decide', decisions: decisionsFor(mentions, places) })
  }

  /** Puts a place of the reader's own on the map, as what these stretches of the texts name. */
  placeByHand = (spans: readonly Span[], place: OwnPlace): void =>
    this.edit({ type: 'add-places', places: [place], decisions: decisionsFor(spans, [place.id]) })

  /** Ends the reading that is under way; what was read stays. */
  cancel = (): void => this.#reader.cancel()

  find = async (query: string): Promise<readonly KnownPlace[]> => {
    const { places, around } = await this.#client.find(query)
    this.#learn(around)
    return places
  }

  /** Makes a place known that the parser did not think of, so that it can be drawn. */
  learn = (place: KnownPlace): void => this.#learn([place])

  #learn(places: readonly KnownPlace[]): void {
    const news = places.filter((p) => !this.#known.has(p.id))
    if (news.length > 0) this.#found = [...this.#found, ...news]
  }

  readAgain = (): Promise<void> => this.#reader.read()

  /** Waits until nothing is being read and the atlas shows what was. */
  settled = async (): Promise<void> => {
    await this.#reader.settled()
    await tick()
  }

  /** A step back or forward; a card of review that is open goes to the mention of which it tells. */
  #step(history: History): void {
    const before = this.project
    this.#set(history)
    const at = before && this.reviewed && decidedAnew(before, history.now)
    if (!at) return
    const mention = this.#mentions.find((m) => m.text === at.text && m.start < at.end && at.start < m.end)
    if (mention) this.review(mention.id)
  }

  #set(history: History): void {
    this.#history = history
    // A step back is a change too, and is kept as the latest.
    this.#onchange({ ...history.now, changed: now() })
    void this.#reader.read()
  }
}
