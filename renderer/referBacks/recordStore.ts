import type { AppError } from '@shared/ipc/errors'
import type { ReferBack, ReferBackContent } from '@shared/referBacks/referBack'
import type { Visit } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { createAutosave } from '../autosave'
import { localTime } from '../notes/visitTime'
import { savingChanged } from '../savingStore'
import { savedBeforeLeaving } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { inspectorAtWork, inspectorNamed } from '../visits/inspectorAtWork'

/** The refer-back in the form. */
export type OpenRecord = {
  readonly visitId: string
  readonly timeZone: string
  /** null until the first thing typed is stored. */
  readonly id: string | null
  readonly content: ReferBackContent
  readonly saving:
    | { readonly kind: 'nothingYet' }
    | { readonly kind: 'pending' }
    /** Said of what was read back from the database after the commit. */
    | { readonly kind: 'saved'; readonly at: string }
    | { readonly kind: 'failed'; readonly error: AppError }
    | { readonly kind: 'stale'; readonly storedRevision: number }
}

type Changed = (referBackId: string, stored: ReferBack | null) => void

export const useRecordStore = create<{ record: OpenRecord | null }>(() => ({ record: null }))

let autosave: ReturnType<typeof autosaveOf> | null = null
/** Rises with every change; what was last kept as a version for good. */
let version = 0
let keptVersion = 0
let tell: Changed = () => undefined

export const newReferBack = (visit: Visit, onChanged: Changed) => {
  const content: ReferBackContent = {
    raisedAt: localTime(new Date(), visit.timeZone),
    raisedBy: inspectorAtWork(visit),
    concern: '',
    child: '',
    toldName: '',
    toldRole: '',
    toldAt: '',
    toldHow: '',
    response: '',
    respondedAt: '',
    outcome: '',
    closedAt: '',
  }
  begun({ visitId: visit.id, timeZone: visit.timeZone, id: null, content, saving: { kind: 'nothingYet' } }, 0)
  tell = onChanged
}

export const recordOpened = (referBack: ReferBack, timeZone: string, onChanged: Changed) => {
  const { id, visitId, revision, savedAt, ...content } = referBack
  begun({ visitId, timeZone, id, content, saving: { kind: 'saved', at: savedAt } }, revision)
  tell = onChanged
}

/** The form shows what was stored before this, and nothing of its own that is not stored. */
export const isOlderThan = ({ id, savedAt }: ReferBack): boolean => {
  const { record } = useRecordStore.getState()
  return record?.id === id && record.saving.kind === 'saved' && record.saving.at < savedAt
}

/** Shows the change at once and stores it within the autosave's pause. */
export const recordEdited = (change: Partial<ReferBackContent>) => {
  const { record } = useRecordStore.getState()
  if (record === null || autosave === null) return
  const content = withTimes({ ...record.content, ...change }, record)
  if (change.raisedBy !== undefined) inspectorNamed(record.visitId, change.raisedBy)
  version += 1
  const saving = record.saving.kind === 'stale' ? record.saving : { kind: 'pending' as const }
  useRecordStore.setState({ record: { ...record, content, saving } })
  autosave.changed(content)
}

/** A step of the record, such as closing it, that its versions keep whatever is typed next. */
export const recordSettled = async (change: Partial<ReferBackContent>) => {
  recordEdited(change)
  await keptForGood()
}

/** Stores what is left and lets go of the record; false: it cannot be stored, and stays. */
export const recordLeft = async (): Promise<boolean> => {
  if (useRecordStore.getState().record === null) return true
  await keptForGood()
  const kind = useRecordStore.getState().record?.saving.kind
  if (kind === 'failed' || kind === 'stale' || kind === 'pending') return false
  forgotten()
  return true
}

/** Saved elsewhere first: the user's words over it, or let go in favour of what is stored. */
export const staleRecordSettled = async (how: 'replace' | 'letGo') => {
  const { record } = useRecordStore.getState()
  if (record?.saving.kind !== 'stale' || record.id === null || autosave === null) return
  if (how === 'replace') {
    autosave.basedOn(record.saving.storedRevision)
    useRecordStore.setState({ record: { ...record, saving: { kind: 'pending' } } })
    autosave.changed(record.content)
    return keptForGood()
  }
  const stored = await call('referBacks.get', { referBackId: record.id })
  if (!stored.ok) return failed(stored.error)
  tell(record.id, stored.value)
  // What could not be saved has been let go: nothing in the window is unsaved any more.
  savingChanged({ kind: 'saved', at: stored.value.savedAt })
  recordOpened(stored.value, record.timeZone, tell)
}

/** Taken out of sight for a reason; null: done. */
export const recordDeleted = async (reason: string): Promise<AppError | null> => {
  const { record } = useRecordStore.getState()
  if (record === null) return null
  await autosave?.flush()
  const id = useRecordStore.getState().record?.id ?? null
  if (id !== null) {
    const deleted = await call('referBacks.delete', { referBackId: id, reason })
    if (!deleted.ok) return deleted.error
    tell(id, null)
  }
  forgotten()
  return null
}

const begun = (record: OpenRecord, revision: number) => {
  forgotten()
  autosave = autosaveOf(revision)
  useRecordStore.setState({ record })
}

const keptForGood = async () => {
  const { record } = useRecordStore.getState()
  if (record === null || autosave === null) return
  if (keptVersion < version) autosave.changed(record.content)
  await autosave.flush(true)
}

const autosaveOf = (revision: number) =>
  createAutosave<ReferBackContent, ReferBack>({
    revision,
    save: async (content, basedOn, checkpoint) => {
      const { record } = useRecordStore.getState()
      if (record === null) throw new Error('There is no refer-back in the form')
      const sent = version
      const answer =
        record.id === null
          ? await call('referBacks.create', { visitId: record.visitId, content })
          : await call('referBacks.save', { referBackId: record.id, basedOn, content, checkpoint })
      if (answer.ok && (checkpoint || record.id === null)) keptVersion = sent
      if (!answer.ok && answer.error.kind !== 'stale') failed(answer.error)
      return answer
    },
    onSaved: (stored) => {
      const { record } = useRecordStore.getState()
      if (record === null) return
      const isAll = stored.revision > 0 && sameContent(record.content, stored)
      const saving = isAll ? ({ kind: 'saved', at: stored.savedAt } as const) : record.saving
      useRecordStore.setState({ record: { ...record, id: stored.id, saving } })
      tell(stored.id, stored)
    },
    onStale: (_unsaved, storedRevision) => {
      const { record } = useRecordStore.getState()
      if (record !== null)
        useRecordStore.setState({ record: { ...record, saving: { kind: 'stale', storedRevision } } })
    },
  })

const sameContent = (one: ReferBackContent, other: ReferBackContent) =>
  (Object.keys(one) as (keyof ReferBackContent)[]).every((part) => one[part] === other[part])

const failed = (error: AppError) => {
  const { record } = useRecordStore.getState()
  if (record !== null) useRecordStore.setState({ record: { ...record, saving: { kind: 'failed', error } } })
}

/** An answer has come when it is written down, unless the inspector says otherwise. */
const withTimes = (content: ReferBackContent, record: OpenRecord): ReferBackContent => {
  const before = record.content.response.trim() !== ''
  const after = content.response.trim() !== ''
  if (before === after) return content
  if (!after) return { ...content, respondedAt: '' }
  return content.respondedAt === ''
    ? { ...content, respondedAt: localTime(new Date(), record.timeZone) }
    : content
}

const forgotten = () => {
  autosave?.stop()
  autosave = null
  version = 0
  keptVersion = 0
  useRecordStore.setState({ record: null })
}

savedBeforeLeaving(keptForGood)
emptiedOnLock(forgotten)
