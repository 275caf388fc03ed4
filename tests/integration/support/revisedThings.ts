import { documentToText } from '@shared/notes/noteDocument'
import { deletedPart } from '@shared/bundles/parts'
import type { AppError } from '@shared/ipc/errors'
import type { Letter } from '@shared/letters/letter'
import type { Result } from '@shared/result'
import { recordVisit, thingStores } from '../../../electron/bundles/recordVisit'
import { saveFindingBeside } from '../../../electron/bundles/saveFindingBeside'
import { saveLetterBeside } from '../../../electron/bundles/saveLetterBeside'
import { saveNoteBeside } from '../../../electron/bundles/saveNoteBeside'
import { sharedVisitOf } from '../../../electron/bundles/sharedRecordRepository'
import { revisionIn } from '../../../electron/bundles/thingStore'
import { createLine, linesInVisit, saveLine } from '../../../electron/enquiries/lineService'
import { addVoice, saveVoice, voicesInVisit } from '../../../electron/evidence/voiceService'
import { createFinding, findingsInVisit } from '../../../electron/findings/findingService'
import { accuracyOfLetter, addAccuracy, answerAccuracy } from '../../../electron/letters/accuracyService'
import { addComment } from '../../../electron/letters/commentService'
import { letterOfVisit } from '../../../electron/letters/letterRepository'
import { draftLetterOfVisit } from '../../../electron/letters/letterService'
import { contentOf } from '../../../electron/letters/writeLetter'
import { getNote } from '../../../electron/notes/noteService'
import { getVisit, saveVisit } from '../../../electron/visits/visitService'
import { nextId, valueOf } from './aCore'
import { someLaptops, takeNote } from './laptops'
import type { Laptop } from './laptops'
import { aFinding, details, fields } from './visits'

/** A thing that windows show and save on the revision they have read, and what it says in a few words. */
export type RevisedThing = {
  readonly name: string
  readonly read: (laptop: Laptop) => { readonly revision: number; readonly text: string }
  readonly save: (
    laptop: Laptop,
    basedOn: number,
    words: string,
  ) => Result<{ readonly revision: number }, AppError>
}

const graded = { ...details, themes: [] }
const findingOf = (words: string) => ({ ...aFinding([], words), area: 'HP' })
const lineOf = (words: string) => ({ question: words, area: 'HP', passages: [] })
const voiceOf = (source: string) => ({
  group: 'children' as const,
  number: 4,
  day: null,
  source,
  by: 'A. Lead',
})

/** A visit with grades on some laptops, and on the first one of each kind of thing that is saved on a revision. */
export const aVisitOfRevisedThings = (names: readonly string[]) => {
  const { visitId, laptops } = someLaptops(names, { frameworkId: 'ilacs-standard', details: graded })
  const [first] = laptops
  if (!first) throw new Error('a laptop')
  const { vault } = first
  const { noteId } = takeNote(first, visitId, 'As it was.')
  const { document } = valueOf(getNote(vault, noteId))
  const finding = valueOf(createFinding(vault, { visitId, content: findingOf('As it was.') }))
  const line = valueOf(createLine(vault, { visitId, content: lineOf('As it was.'), origin: null }))
  const voice = valueOf(addVoice(vault, { visitId, content: voiceOf('As it was.') }))
  const drafted = valueOf(draftLetterOfVisit(vault, visitId))
  const paragraphId = paragraphsOf(drafted).find(({ text }) => text.includes('As it was'))?.id ?? ''
  const said = { letterId: drafted.id, paragraphId, text: 'Is it?', author: 'B' }
  const comment = valueOf(addComment(vault, said))
  const row = { paragraphId, paragraphNumber: '3', quoted: '', comment: 'Since May.', evidence: '' }
  const [fact] = valueOf(addAccuracy(vault, { letterId: drafted.id, rows: [row] }))
  if (!fact) throw new Error('a comment of the authority')

  const letterOn = (laptop: Laptop) => letterOfVisit(laptop.vault.db, visitId) ?? drafted
  const accuracyOn = (laptop: Laptop) =>
    valueOf(accuracyOfLetter(laptop.vault, letterOn(laptop).id)).find(({ id }) => id === fact.id) ?? fact
  const things: readonly RevisedThing[] = [
    {
      name: 'visit',
      read: (laptop) => {
        const { revision, scope } = valueOf(getVisit(laptop.vault, visitId))
        return { revision, text: scope }
      },
      save: (laptop, basedOn, scope) =>
        saveVisit(laptop.vault, { visitId, basedOn, details: { ...graded, scope } }),
    },
    {
      name: 'note',
      read: (laptop) => {
        const note = valueOf(getNote(laptop.vault, noteId))
        return { revision: note.revision, text: documentToText(note.document) }
      },
      save: (laptop, basedOn, words) =>
        saveNoteBeside(laptop.vault, {
          noteId,
          basedOn,
          fields,
          document: JSON.parse(JSON.stringify(document).replaceAll('As it was.', words)) as Record<
            string,
            never
          >,
          passages: [],
          checkpoint: true,
        }),
    },
    {
      name: 'finding',
      read: (laptop) =>
        valueOf(findingsInVisit(laptop.vault, visitId)).find(({ id }) => id === finding.id) ?? finding,
      save: (laptop, basedOn, words) =>
        saveFindingBeside(laptop.vault, { findingId: finding.id, basedOn, content: findingOf(words) }),
    },
    {
      name: 'line of enquiry',
      read: (laptop) => {
        const found = valueOf(linesInVisit(laptop.vault, visitId)).find(({ id }) => id === line.id) ?? line
        return { revision: found.revision, text: found.question }
      },
      save: (laptop, basedOn, words) =>
        saveLine(laptop.vault, { lineId: line.id, basedOn, content: lineOf(words) }),
    },
    {
      name: 'number of voices',
      read: (laptop) => {
        const found = valueOf(voicesInVisit(laptop.vault, visitId)).find(({ id }) => id === voice.id) ?? voice
        return { revision: found.revision, text: found.source }
      },
      save: (laptop, basedOn, words) =>
        saveVoice(laptop.vault, { voiceId: voice.id, basedOn, content: voiceOf(words) }),
    },
    {
      name: 'letter',
      read: (laptop) => {
        const letter = letterOn(laptop)
        const text = paragraphsOf(letter).find(({ id }) => id === paragraphId)?.text ?? ''
        return { revision: letter.revision, text }
      },
      save: (laptop, basedOn, words) => {
        const letter = letterOn(laptop)
        const content = contentOf({
          ...letter,
          sections: letter.sections.map((section) => ({
            ...section,
            paragraphs: section.paragraphs.map((each) =>
              each.id === paragraphId ? { ...each, text: words } : each,
            ),
          })),
        })
        return saveLetterBeside(laptop.vault, { letterId: letter.id, basedOn, content })
      },
    },
    {
      name: 'comment of the authority',
      read: (laptop) => {
        const { revision, response } = accuracyOn(laptop)
        return { revision, text: response }
      },
      save: (laptop, basedOn, response) =>
        answerAccuracy(laptop.vault, {
          commentId: fact.id,
          basedOn,
          verdict: 'accepted',
          response,
          by: laptop.name,
        }),
    },
  ]
  return { visitId, laptops, things, commentId: comment.id, nextWords: () => `Words ${nextId()}.` }
}

/**
 * What each revision on a laptop says, by thing and number, in what a person reads: places and deletions make no
 * revision of their own.
 */
export const revisionsOn = ({ vault }: Laptop, visitId: string): ReadonlyMap<string, string> =>
  new Map(
    thingStores.flatMap((store) =>
      store.list(vault, visitId).flatMap(({ entityId, state }) => {
        const revision = revisionIn(state)
        const parts = store.statesSince(vault, visitId, entityId, '').at(-1)?.parts ?? []
        const read = [...parts].filter(([part]) => part !== deletedPart && !part.startsWith('silent/'))
        const says = JSON.stringify(read.toSorted(([one], [other]) => (one < other ? -1 : 1)))
        return Number.isInteger(revision) ? [[`${store.entity} ${entityId} ${revision}`, says] as const] : []
      }),
    ),
  )

/** Things whose log knows two texts under one number. */
export const numbersGivenTwice = ({ vault }: Laptop): readonly unknown[] =>
  vault.db
    .prepare(
      `SELECT entity, entity_id, revision FROM change WHERE revision > base_revision
       GROUP BY entity, entity_id, revision HAVING count(DISTINCT payload_hash) > 1`,
    )
    .all()

/** Everything that a laptop has ever told of a visit, or was told. */
export const toldOn = ({ vault }: Laptop, visitId: string): string => {
  recordVisit(vault, visitId)
  return JSON.stringify(sharedVisitOf(vault.db, visitId).records)
}

const paragraphsOf = (letter: Letter) => letter.sections.flatMap(({ paragraphs }) => paragraphs)
