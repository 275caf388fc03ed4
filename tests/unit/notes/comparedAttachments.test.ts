import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { changedParts } from '@shared/notes/changedParts'
import { compareNotes } from '@shared/notes/compareNotes'
import { attachmentText } from '@shared/notes/noteAttachments'
import type { NoteState } from '@shared/notes/noteHistory'
import { withAttachment } from '@shared/notes/withAttachment'
import { ComparedText } from '../../../renderer/notes/history/ComparedNote'

const words: NoteState = {
  fields: {
    at: '2024-10-15T10:20',
    author: 'A. Lead',
    area: 'PD',
    activity: 'case-sample',
    role: '',
    team: '',
    case: '',
    tallies: [],
    count: 0,
    leadersKnew: 'unknown',
  },
  document: {
    root: {
      children: [
        { type: 'paragraph', $: { blockId: 'a' }, children: [{ type: 'text', text: 'Seen at the office.' }] },
      ],
    },
  },
  passages: [],
}

const withPicture = (caption: string, attachmentId = 'one'): NoteState => {
  const text = attachmentText({ name: 'board.jpg', caption, isPicture: true })
  const attachment = {
    attachmentId,
    visitId: 'v',
    name: 'board.jpg',
    mediaType: 'image/jpeg',
    size: 9,
    caption,
  }
  return { ...words, document: withAttachment(words.document, { ...attachment, text }, 'b') }
}

/** What the inspector reads between two versions, the signs for those who do not see the marks included. */
const read = (before: NoteState, after: NoteState) =>
  renderToStaticMarkup(createElement(ComparedText, { blocks: compareNotes(before, after).blocks }))
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/ +/g, ' ')
    .trim()
    .split('\n')
    .map((line) => line.trim())

it('tells an attachment that was added, and one that was removed, by its words', () => {
  expect(read(words, withPicture(''))).toEqual(['Seen at the office.', '[added: [Picture: board.jpg]]'])
  expect(read(withPicture(''), words)).toEqual(['Seen at the office.', '[removed: [Picture: board.jpg]]'])
  expect(changedParts(words, withPicture(''))).toEqual(['text'])
})

it('tells an attachment described anew by the words that changed', () => {
  expect(read(withPicture('The board'), withPicture('The board of the team'))).toEqual([
    'Seen at the office.',
    '[Picture: The board [added: of the team] ]',
  ])
  expect(read(withPicture(''), withPicture('Three visits overdue'))[1]).toContain('Three visits overdue')
})

it('does not call two versions the same when another file with the same name took the place of the first', () => {
  const compared = compareNotes(withPicture(''), withPicture('', 'two'))
  expect(compared.identical).toBe(false)
  expect(changedParts(withPicture(''), withPicture('', 'two'))).toEqual(['formatting'])
})
