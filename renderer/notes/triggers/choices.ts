import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { promptsMatching } from '../promptChoice'
import type { PromptGroup } from '../promptChoice'
import type { Trigger } from './trigger'

export type BlockForm = 'heading' | 'subheading' | 'bullet' | 'number' | 'quote'

/** What choosing does to the text or the note. */
export type Deed =
  | { readonly kind: 'form'; readonly form: BlockForm }
  | { readonly kind: 'part'; readonly title: string }
  | { readonly kind: 'prompt'; readonly code: string }
  /** Asks which one. */
  | { readonly kind: 'prompts' }
  | { readonly kind: 'tally' }
  | { readonly kind: 'time' }
  | { readonly kind: 'role' | 'team'; readonly words: string }

export type Choice = {
  readonly id: string
  readonly group: string
  readonly label: string
  /** Stands before the label: the code of a prompt. */
  readonly code?: string
  readonly detail?: string
  /** Made of what was typed, so that it fits anything: never taken unless it was gone to. */
  readonly isOwnWords?: true
  readonly deed: Deed
}

export type ChoiceContext = {
  readonly prompts: readonly PromptGroup[]
  readonly parts: NoteTemplate['headings']
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  /** `14:32`. */
  readonly clock: string
}

/** What can be chosen for a trigger, in groups; nothing where nothing has the typed words. */
export const choicesFor = ({ sign, query }: Pick<Trigger, 'sign' | 'query'>, context: ChoiceContext) =>
  sign === '/' ? insertions(query, context) : sign === '#' ? prompts(query, context) : sources(query, context)

/** The choice that Enter takes: none before anything is typed, or after a space, for then a line is meant to end. */
export const firstChoice = ({ query }: Pick<Trigger, 'query'>, choices: readonly Choice[]): number =>
  query === '' || query.endsWith(' ') || choices[0]?.isOwnWords === true || choices.length === 0 ? -1 : 0

type Insertion = Omit<Choice, 'id' | 'group'> & { readonly also: string }

const forms: readonly Insertion[] = [
  { label: 'Heading', also: 'h2 title', deed: { kind: 'form', form: 'heading' } },
  { label: 'Subheading', also: 'h3 heading', deed: { kind: 'form', form: 'subheading' } },
  { label: 'List', also: 'bullet points', deed: { kind: 'form', form: 'bullet' } },
  { label: 'Numbered list', also: 'ordered', deed: { kind: 'form', form: 'number' } },
  { label: 'Quotation', also: 'quote said', deed: { kind: 'form', form: 'quote' } },
]

const insertions = (query: string, context: ChoiceContext): readonly Choice[] => {
  const parts: readonly Insertion[] = context.parts.map(({ title, hint }) => ({
    label: title,
    detail: hint,
    also: 'part template',
    deed: { kind: 'part', title },
  }))
  const more: readonly Insertion[] = [
    { label: 'Prompt', detail: 'Also: # and its code', also: 'code criterion', deed: { kind: 'prompts' } },
    { label: 'Tally', detail: '14 of 18 assessments timely', also: 'count number', deed: { kind: 'tally' } },
    { label: 'Time now', detail: context.clock, also: 'clock hour', deed: { kind: 'time' } },
  ]
  const named = (group: string, all: readonly Insertion[]) =>
    all
      .filter(({ label, also }) => hasWords(`${label} ${also}`, query))
      .map(({ also: _, ...choice }): Choice => ({ ...choice, group, id: `${group} ${choice.label}` }))
  return [
    ...named('Parts of the note', parts),
    ...named('Form', forms),
    ...named('Insert', more),
    ...(query.trim().length < 2 ? [] : prompts(query, context).slice(0, 6)),
  ]
}

const prompts = (query: string, context: ChoiceContext): readonly Choice[] =>
  promptsMatching(context.prompts, query).flatMap(({ area, prompts: found }) =>
    found.map(({ code, short }): Choice => ({
      id: `prompt ${code}`,
      group: area.short,
      code,
      label: short,
      deed: { kind: 'prompt', code },
    })),
  )

const sources = (query: string, { roles, teams }: ChoiceContext): readonly Choice[] => {
  const words = query.trim()
  const known = (kind: 'role' | 'team', group: string, all: readonly string[]) =>
    all
      .filter((each) => hasWords(each, words))
      .map((each): Choice => ({ id: `${kind} ${each}`, group, label: each, deed: { kind, words: each } }))
  const own = (kind: 'role' | 'team', label: string): Choice => ({
    id: `own ${kind}`,
    group: 'Your own words',
    label: `${words}, as ${label}`,
    isOwnWords: true,
    deed: { kind, words },
  })
  const found = [...known('role', 'Who said it', roles), ...known('team', 'Team or service', teams)]
  const isKnown = found.some(({ label }) => label.toLowerCase() === words.toLowerCase())
  if (words === '' || isKnown) return found
  return [...found, own('role', 'a role'), own('team', 'a team or service')]
}

/** Each typed word is the beginning of one of the words. */
const hasWords = (words: string, typed: string) => {
  const own = words.toLowerCase().split(/[^\p{L}\p{N}’']+/u)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => own.some((each) => each.startsWith(word)))
}
