import { HistoryExtension } from '@lexical/history'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { configExtension, defineExtension } from 'lexical'
import type { NewId } from '@shared/ids'
import { AttachmentExtension } from '../../attachments/AttachmentExtension'
import type { AttachmentListener } from '../../attachments/AttachmentExtension'
import { EscapeExtension } from '../../components/escapeExtension'
import { ChipExtension } from '../chips/ChipExtension'
import type { ChipListener } from '../chips/ChipExtension'
import { BlockIdExtension } from './BlockIdExtension'
import { LineStartExtension } from './LineStartExtension'
import { PassageExtension } from './PassageExtension'
import type { PassageListener } from './PassageExtension'
import { PlainStructureExtension } from './PlainStructureExtension'
import { noteTheme } from './noteTheme'
import { historyFrom } from '../undo/historyFrom'
import type { UndoChain } from '../undo/historyFrom'

/** The whole editor of a note, without anything seen: tests build it without a window. */
export const noteExtension = (options: {
  readonly document: unknown
  readonly newId: NewId
  readonly listener: PassageListener
  /** What undo and redo can do from the start on: the steps of the last time this note was open. */
  readonly undo?: UndoChain
  readonly chips?: ChipListener
  /** The visit whose pictures and files may stand in the text. */
  readonly attachments?: { readonly visitId: string; readonly listener: AttachmentListener }
}) =>
  defineExtension({
    name: 'visitbook/Note',
    namespace: 'visitbook-note',
    theme: noteTheme,
    // Lexical takes the serialised state as text as it stands; a document it cannot read throws here, not later.
    $initialEditorState: JSON.stringify(options.document),
    dependencies: [
      RichTextExtension,
      ListExtension,
      configExtension(HistoryExtension, {
        disabled: false,
        createInitialHistoryState: (editor) => historyFrom(editor, options.undo),
      }),
      EscapeExtension,
      PlainStructureExtension,
      LineStartExtension,
      configExtension(BlockIdExtension, { newId: options.newId }),
      configExtension(AttachmentExtension, options.attachments ?? {}),
      configExtension(ChipExtension, options.chips === undefined ? {} : { listener: options.chips }),
      configExtension(PassageExtension, { newId: options.newId, listener: options.listener }),
    ],
    onError: (error) => {
      throw error
    },
  })
