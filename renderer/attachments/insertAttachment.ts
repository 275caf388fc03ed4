import { isShown } from '@shared/attachments/mediaType'
import { attachmentText } from '@shared/notes/noteAttachments'
import { withAttachment } from '@shared/notes/withAttachment'
import type { AttachmentInNote } from '@shared/notes/withAttachment'
import { $createParagraphNode, $getNodeByKey, $getRoot, $getSelection, $isParagraphNode } from 'lexical'
import type { LexicalEditor, LexicalNode } from 'lexical'
import { v7 } from 'uuid'
import { call } from '../api'
import { sessionChanged, sessionOf } from '../notes/noteSessions'
import type { NoteDocument } from '../notes/noteSessions'
import { $createAttachmentNode } from './AttachmentNode'

const editors = new Map<string, LexicalEditor>()

/** The editor a note is open in; the answer takes it out again. */
export const editorOfNote = (noteId: string, editor: LexicalEditor) => {
  editors.set(noteId, editor)
  return () => {
    if (editors.get(noteId) === editor) editors.delete(noteId)
  }
}

/**
 * Puts an attachment into its note, wherever the inspector has gone meanwhile. `afterKey` names the block behind which
 * it is to stand; answers the one it stands in. False: the note is gone or was changed elsewhere again and again.
 */
export const insertAttachment = async (
  noteId: string,
  attachment: AttachmentInNote,
  afterKey: string | null,
): Promise<{ readonly blockKey: string | null } | false> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const editor = editors.get(noteId)
    if (editor !== undefined) return { blockKey: insertInEditor(editor, attachment, afterKey) }
    const session = sessionOf(noteId)
    if (session !== undefined) {
      const document = longer(session.readDocument(), attachment)
      session.readDocument = () => document
      sessionChanged(session)
      return { blockKey: null }
    }
    const saved = await saveClosed(noteId, attachment)
    if (saved !== 'stale') return saved && { blockKey: null }
  }
  return false
}

const insertInEditor = (editor: LexicalEditor, attachment: AttachmentInNote, afterKey: string | null) => {
  let blockKey: string | null = null
  editor.update(
    () => {
      const block = $placeFor(afterKey)
      block.append($createAttachmentNode(attachment))
      blockKey = block.getKey()
      // There must be a line to write on behind it, and a heading is none.
      const next = block.getNextSibling()
      if ($isParagraphNode(next) && next.isEmpty()) next.selectStart()
      else {
        const line = $createParagraphNode()
        block.insertAfter(line)
        line.selectStart()
      }
    },
    { discrete: true },
  )
  return blockKey
}

/** An empty paragraph where the cursor is, or a new one behind the block the cursor is in; else the end. */
const $placeFor = (afterKey: string | null) => {
  const named = afterKey === null ? null : $getNodeByKey(afterKey)
  const at = named ?? $getSelection()?.getNodes().at(-1) ?? null
  const block = $topBlock(at) ?? $getRoot().getLastChild()
  if (named === null && $isParagraphNode(block) && block.isEmpty()) return block
  const paragraph = $createParagraphNode()
  if (block === null) $getRoot().append(paragraph)
  else block.insertAfter(paragraph)
  return paragraph
}

const $topBlock = (node: LexicalNode | null): LexicalNode | null => {
  let top = node
  while (top !== null && top.getParent() !== null && !top.getParent()?.is($getRoot())) top = top.getParent()
  return top === null || top.is($getRoot()) ? null : top
}

const saveClosed = async (noteId: string, attachment: AttachmentInNote): Promise<boolean | 'stale'> => {
  const note = await call('notes.get', { noteId })
  if (!note.ok) return false
  const { at, author, area, activity, role, team, case: caseCode, tallies, leadersKnew } = note.value
  const saved = await call('notes.save', {
    noteId,
    basedOn: note.value.revision,
    fields: { at, author, area, activity, role, team, case: caseCode, tallies, leadersKnew },
    document: longer(note.value.document as NoteDocument, attachment),
    passages: note.value.passages.map(({ id, direction, prompts }) => ({
      id,
      direction,
      prompts: [...prompts],
    })),
    checkpoint: true,
  })
  if (saved.ok) return true
  return saved.error.kind === 'stale' ? 'stale' : false
}

const longer = (document: NoteDocument, attachment: AttachmentInNote): NoteDocument => {
  const { name, caption, mediaType } = attachment
  const text = attachmentText({ name, caption, isPicture: isShown(mediaType) })
  return withAttachment(document, { ...attachment, text }, v7()) as NoteDocument
}
