import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { templateUse } from '@shared/frameworks/noteTemplates'
import type { FrameworkTemplates } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { wentTo } from '../navigationStore'
import { emptiedOnLock } from '../vault/emptied'
import { useOpenVisitStore, visitLookedAt } from '../visits/openVisitStore'
import { draftFromTemplate, faultsOf, isAsTemplate, templateFromDraft } from './templateDraft'
import type { TemplateDraft, TemplateFaults } from './templateDraft'

type TemplatesState = {
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly error: AppError }
    | { readonly kind: 'loaded'; readonly templates: FrameworkTemplates }
  readonly frameworkId: string | null
  /** The use of the template in the form. */
  readonly chosen: string | null
  /** What was changed and is not kept yet, by use. It outlives a look elsewhere. */
  readonly drafts: ReadonlyMap<string, TemplateDraft>
  readonly faults: TemplateFaults
  readonly isSaving: boolean
}

const nothing: TemplatesState = {
  list: { kind: 'loading' },
  frameworkId: null,
  chosen: null,
  drafts: new Map(),
  faults: {},
  isSaving: false,
}

/** The note templates of one framework while they are looked at and changed. */
export const useTemplatesStore = create<TemplatesState>(() => nothing)

const { getState, setState } = useTemplatesStore

emptiedOnLock(
  () => setState(nothing),
  () => getState().drafts.size > 0,
)

export const templatesLookedAt = async (frameworkId: string) => {
  if (getState().frameworkId !== frameworkId) setState({ ...nothing, frameworkId })
  const answer = await call('noteTemplates.ofFramework', { frameworkId })
  if (getState().frameworkId !== frameworkId) return
  if (!answer.ok) return setState({ list: { kind: 'failed', error: answer.error } })
  setState((state) => ({
    list: { kind: 'loaded', templates: answer.value },
    chosen: state.chosen ?? 'case-sample',
  }))
}

export const templateChosen = (chosen: string) => setState({ chosen, faults: {} })

/** The templates in use: the user's own before the framework's. */
export const templatesInUse = ({ ofFramework, own }: FrameworkTemplates): readonly NoteTemplate[] => {
  const uses = new Set(own.map(templateUse))
  return [...own, ...ofFramework.filter((template) => !uses.has(templateUse(template)))]
}

export const draftChanged = (draft: TemplateDraft) =>
  setState(({ drafts, faults, list }) => {
    const use = templateUse(draft)
    const kept =
      list.kind === 'loaded'
        ? templatesInUse(list.templates).find((each) => templateUse(each) === use)
        : undefined
    const next = new Map(drafts).set(use, draft)
    if (kept !== undefined && isAsTemplate(draft, kept)) next.delete(use)
    // Faults that are shown follow what is typed; none appears before its time.
    return { drafts: next, faults: Object.keys(faults).length > 0 ? faultsOf(draft) : {} }
  })

export const draftLetGo = (use: string) =>
  setState((state) => {
    const drafts = new Map(state.drafts)
    drafts.delete(use)
    return { drafts, faults: {} }
  })

/** A template for one area begins as the one that served it until now. */
export const templateAdded = (from: NoteTemplate, area: string) => {
  draftChanged(draftFromTemplate({ ...from, area }))
  templateChosen(templateUse({ ...from, area }))
}

/** Keeps the form's template as the user's own; answers the faults that stand against it. */
export const templateSaved = async (): Promise<TemplateFaults> => {
  const { chosen, drafts, isSaving } = getState()
  const draft = chosen === null ? undefined : drafts.get(chosen)
  if (draft === undefined || isSaving) return {}
  const faults = faultsOf(draft)
  setState({ faults })
  if (Object.keys(faults).length > 0) return faults
  const template = templateFromDraft(draft)
  const kept = await ownSaved((own) => [
    ...own.filter((each) => templateUse(each) !== templateUse(template)),
    template,
  ])
  if (!kept) return {}
  // What was typed while the answer was on its way is still to be kept.
  if (getState().drafts.get(templateUse(draft)) === draft) draftLetGo(templateUse(draft))
  said(`Template kept. New notes use it: ${template.label}.`)
  return {}
}

/** The user's own template goes; the framework's own one, if there is one, serves again. */
export const templateReset = async (use: string) => {
  const before = ownTemplates()
  const label = before.find((each) => templateUse(each) === use)?.label ?? ''
  if (!(await ownSaved((own) => own.filter((each) => templateUse(each) !== use)))) return
  draftLetGo(use)
  const { list, chosen } = getState()
  const isThere =
    list.kind === 'loaded' && templatesInUse(list.templates).some((each) => templateUse(each) === chosen)
  if (!isThere) templateChosen('case-sample')
  said(`Your template ${label} is set aside.`, {
    action: { label: 'Undo', onPress: () => void ownSaved(() => before) },
  })
}

export const templatesExported = async () => {
  const { frameworkId } = getState()
  const answer = await call('shell.exportNoteTemplates', { frameworkId: frameworkId ?? '' })
  if (!answer.ok) return said(errorLine(answer.error), { tone: 'problem' })
  if (answer.value !== null) said(`Written and read back: ${answer.value.fileName}.`)
}

/** A file chosen in a dialog. null: added, or the user cancelled. */
export const templatesImported = async (): Promise<AppError | null> => {
  const answer = await call('shell.importNoteTemplates', {})
  if (!answer.ok) return answer.error
  if (answer.value === null) return null
  const { frameworkId, count } = answer.value
  await templatesLookedAt(frameworkId)
  await newNotesFollow()
  wentTo({ kind: 'noteTemplates', frameworkId })
  said(count === 1 ? 'One template added to your own.' : `${count} templates added to your own.`)
  return null
}

let notSavedSaid: (() => void) | undefined

/** On leaving the screen: what is not kept stays in the form, and the user hears of it. */
export const templatesLeft = () => {
  const { drafts, frameworkId } = getState()
  notSavedSaid?.()
  if (drafts.size === 0 || frameworkId === null) return
  notSavedSaid = said('Changes to note templates are not saved yet.', {
    tone: 'problem',
    action: { label: 'Back to them', onPress: () => wentTo({ kind: 'noteTemplates', frameworkId }) },
  })
}

const ownTemplates = (): readonly NoteTemplate[] => {
  const { list } = getState()
  return list.kind === 'loaded' ? list.templates.own : []
}

const ownSaved = async (
  change: (own: readonly NoteTemplate[]) => readonly NoteTemplate[],
): Promise<boolean> => {
  const { list } = getState()
  if (list.kind !== 'loaded') return false
  const { frameworkId, revision } = list.templates
  setState({ isSaving: true })
  const templates = [...change(list.templates.own)]
  const answer = await call('noteTemplates.save', { frameworkId, basedOn: revision, templates })
  setState({ isSaving: false })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  // Also after a refusal: saved elsewhere meanwhile, the list shows what there is by then; drafts stay.
  await templatesLookedAt(frameworkId)
  if (answer.ok) await newNotesFollow()
  return answer.ok
}

/** The visit that is open has the templates from here on. */
const newNotesFollow = async () => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind === 'loaded') await visitLookedAt(open.visit.id)
}
