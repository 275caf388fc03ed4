import type { AppError } from '@shared/ipc/errors'
import { largestEditedDocument } from '@shared/letters/import/editedDocument'
import type { EditedDocument } from '@shared/letters/import/editedDocument'
import { isOfLetter, planImport } from '@shared/letters/import/planImport'
import type { ImportChange } from '@shared/letters/import/planImport'
import type { Letter } from '@shared/letters/letter'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { counted } from '../../findings/words'
import { useSavingStore } from '../../savingStore'
import { saveEverything } from '../../unsaved'
import { emptiedOnLock } from '../../vault/emptied'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { tabChosen } from '../../visits/tabChosen'
import { isApartFrom, isApartWindow, useWindowsStore } from '../../windows/windowsStore'
import { contentOf, letterCame, letterOpened, useLetterStore } from '../letterStore'

type Read = EditedDocument & { readonly fileName: string }
export type Decision = 'open' | 'accept' | 'refuse'

/** A document that colleagues edited, looked at change by change before anything is taken over. */
export type EditedPreview = {
  readonly kind: 'preview'
  readonly letter: Letter
  readonly document: Read
  readonly changes: readonly ImportChange[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly applying: 'no' | 'underWay' | { readonly failed: AppError }
}

type EditedState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | EditedPreview

/** The import of an edited letter that is under way. */
export const useEditedStore = create<{ edited: EditedState }>(() => ({ edited: { kind: 'closed' } }))

const became = (state: EditedState) => useEditedStore.setState({ edited: state })
const changePreview = (change: (preview: EditedPreview) => Partial<EditedPreview>) =>
  useEditedStore.setState(({ edited }) => ({
    edited: edited.kind === 'preview' ? { ...edited, ...change(edited) } : edited,
  }))

emptiedOnLock(() => became({ kind: 'closed' }))

export const editedClosed = () => became({ kind: 'closed' })

/** A document that the user chooses. */
export const editedFromFile = () => editedCame(() => call('shell.openEditedLetter', {}))

/** A document that was dropped on the letter. */
export const editedFromDrop = (file: File) =>
  editedCame(async () => {
    if (file.size > largestEditedDocument) return refused('is too large; the limit is 20 MB')
    const bytes = await file.arrayBuffer().catch(() => null)
    // A folder can be dropped too.
    if (bytes === null) return refused('is not a file, or cannot be read')
    return call('shell.readEditedLetter', { fileName: file.name.slice(0, 500), bytes: new Uint8Array(bytes) })
  })

const refused = (message: string) =>
  err<AppError>({ kind: 'unusableFile', problems: [{ place: 'whole file', message }] })

const editedCame = async (read: () => Promise<Result<Read | null, AppError>>) => {
  const letter = await letterInHand()
  if (letter === null) return
  became({ kind: 'reading' })
  const answer = await read()
  // Closed or locked meanwhile: nobody waits for it.
  if (useEditedStore.getState().edited.kind !== 'reading') return
  if (!answer.ok) return became({ kind: 'failed', error: answer.error })
  if (answer.value === null) return became({ kind: 'closed' })
  const plan = planImport(contentOf(letter), answer.value.parts)
  if (!isOfLetter(plan))
    return became({
      kind: 'failed',
      error: refused('is not this letter: hardly any of its paragraphs are in it').error,
    })
  became({
    kind: 'preview',
    letter,
    document: answer.value,
    changes: plan.changes,
    decisions: new Map(),
    applying: 'no',
  })
}

/** The letter as it is stored, with its last words; null: there is none to compare with, and it was said why. */
const letterInHand = async (): Promise<Letter | null> => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded') return null
  const visitId = open.visit.id
  if (!isApartWindow()) {
    if (isApartFrom({ kind: 'letter', visitId })(useWindowsStore.getState()))
      return no('The letter is open in a window of its own: import the document there.')
    await tabChosen('letter')
  }
  await saveEverything()
  await letterOpened(visitId)
  const { letter, stale } = useLetterStore.getState()
  if (letter === null) return no('There is no letter yet: draft it first.')
  if (letter.stage === 'final') return no('The letter is final: reopen it first, with a reason.')
  if (stale !== null || ['failed', 'stale'].includes(useSavingStore.getState().saving.kind))
    return no('Your last words are not saved yet: when the line at the bottom says “Saved”, import again.')
  return letter
}

const no = (why: string): null => {
  said(why, { tone: 'problem' })
  return null
}

export const changeDecided = (id: string, decision: Decision) =>
  changePreview(({ decisions }) => ({ decisions: new Map([...decisions, [id, decision]]) }))

/** All changes that can be taken over. */
export const allDecided = (decision: Decision) =>
  changePreview(({ changes }) => ({
    decisions: new Map(
      changes.flatMap(({ id, kind }) => (kind === 'fixed' ? [] : [[id, decision] as const])),
    ),
  }))

export const acceptedIn = ({ decisions }: Pick<EditedPreview, 'decisions'>): readonly string[] =>
  [...decisions].flatMap(([id, decision]) => (decision === 'accept' ? [id] : []))

/** Takes over what was accepted as one version. The version before stays in the history, and one press away. */
export const acceptedTaken = async () => {
  const { edited: preview } = useEditedStore.getState()
  if (preview.kind !== 'preview' || preview.applying === 'underWay') return
  const accepted = [...acceptedIn(preview)]
  const { letter: before, document } = preview
  changePreview(() => ({ applying: 'underWay' }))
  const parts = document.parts.map((part) =>
    part.kind === 'row' ? { ...part, cells: [...part.cells] } : part,
  )
  const taken = await call('letters.applyImport', {
    letterId: before.id,
    basedOn: before.revision,
    parts,
    accepted,
  })
  if (!taken.ok) return changePreview(() => ({ applying: { failed: taken.error } }))
  became({ kind: 'closed' })
  letterCame(taken.value)
  const { revision } = taken.value
  said(`${counted(accepted.length, 'change')} taken over from Word.`, {
    action: { label: 'Undo', onPress: () => void takenBack(before, revision) },
  })
}

/** The letter as it was before the import, as a version of its own, unless somebody has written into it since. */
const takenBack = async (before: Letter, revision: number) => {
  await saveEverything()
  const back = await call('letters.save', {
    letterId: before.id,
    basedOn: revision,
    content: contentOf(before),
  })
  if (back.ok) {
    if (useLetterStore.getState().visitId === before.visitId) letterCame({ ...before, ...back.value })
    return void said('The letter is as it was before the import.')
  }
  const words =
    back.error.kind === 'stale'
      ? 'The letter has been changed since. Nothing was undone; the version before the import is in its history.'
      : errorLine(back.error)
  said(words, { tone: 'problem' })
}
