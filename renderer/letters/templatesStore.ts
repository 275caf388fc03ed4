import type { AppError } from '@shared/ipc/errors'
import type { LetterTemplate } from '@shared/letters/template/letterTemplate'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'

export type TemplatesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly templates: readonly LetterTemplate[] }
  | { readonly kind: 'failed'; readonly error: AppError }

type Templates = {
  readonly list: TemplatesState
  readonly isAdding: boolean
  /** Why the file that was chosen last is not among them. */
  readonly refused: AppError | null
}

const empty: Templates = { list: { kind: 'loading' }, isAdding: false, refused: null }

/** The organisation's own Word templates: listed in the settings, offered where a letter is exported. */
export const useTemplatesStore = create<Templates>(() => empty)

emptiedOnLock(() => useTemplatesStore.setState(empty))

export const templatesLookedAt = async (): Promise<void> => {
  const answer = await call('letterTemplates.list', {})
  useTemplatesStore.setState({
    list: answer.ok ? { kind: 'loaded', templates: answer.value } : { kind: 'failed', error: answer.error },
  })
}

/** Asks for a file and keeps what letters take from it; why it was refused stands in the settings. */
export const templateAdded = async (): Promise<void> => {
  if (useTemplatesStore.getState().isAdding) return
  useTemplatesStore.setState({ isAdding: true, refused: null })
  const answer = await call('shell.addLetterTemplate', {})
  useTemplatesStore.setState({ isAdding: false })
  if (!answer.ok) return useTemplatesStore.setState({ refused: answer.error })
  if (answer.value === null) return
  await templatesLookedAt()
  said(`“${answer.value.name}” can now be chosen where a letter is exported.`)
}

export const templateRefusalRead = (): void => useTemplatesStore.setState({ refused: null })

export const templateRemoved = async ({ id, name }: LetterTemplate): Promise<void> => {
  const answer = await call('letterTemplates.remove', { templateId: id })
  await templatesLookedAt()
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  else
    said(`“${name}” removed. Documents made with it stay as they are.`, {
      action: { label: 'Undo', onPress: () => void templateRestored(id) },
    })
}

const templateRestored = async (templateId: string): Promise<void> => {
  const answer = await call('letterTemplates.restore', { templateId })
  await templatesLookedAt()
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
}
