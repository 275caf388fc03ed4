import { canBeStripped, sizeInWords } from '@shared/attachments/mediaType'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'

type File = {
  readonly attachmentId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

type OpenAttachment = {
  /** The attachment that is looked at in its note, by its place in the text. */
  readonly opened: {
    readonly nodeKey: string
    readonly attachment: File & { readonly caption: string }
  } | null
  /** The copy that would say more than it shows: asked for before anything is written. */
  readonly asking: (File & { readonly because: 'kind' | 'broken' }) | null
}

export const useOpenAttachmentStore = create<OpenAttachment>(() => ({ opened: null, asking: null }))

const { setState } = useOpenAttachmentStore

export const attachmentOpened = (nodeKey: string, attachment: File & { readonly caption: string }) =>
  setState({ opened: { nodeKey, attachment } })
export const attachmentClosed = () => setState({ opened: null })

/** A copy outside of the vault, without what it says about its making where that can be taken out. */
export const copySaved = async (file: File) => {
  if (!canBeStripped(file.mediaType)) return setState({ asking: { ...file, because: 'kind' } })
  await save(file, false)
}

/** The user has been told that the copy keeps what it says about its making, and wants it. */
export const copyAsItIsWanted = async (file: File) => {
  setState({ asking: null })
  await save(file, true)
}

export const copyNotWanted = () => setState({ asking: null })

const save = async (file: File, keepMetadata: boolean) => {
  const saved = await call('shell.saveAttachment', { attachmentId: file.attachmentId, keepMetadata })
  if (!saved.ok && saved.error.kind === 'notStripped')
    return setState({ asking: { ...file, because: 'broken' } })
  if (!saved.ok) return void said(`Not saved. ${errorLine(saved.error)}`, { tone: 'problem' })
  if (saved.value === null) return
  const { fileName, bytes } = saved.value
  said(
    keepMetadata
      ? `Saved “${fileName}” as it came: ${sizeInWords(bytes)}, read back.`
      : `Saved “${fileName}” without its hidden details: ${sizeInWords(bytes)}, read back.`,
  )
}

emptiedOnLock(() => setState({ opened: null, asking: null }))
