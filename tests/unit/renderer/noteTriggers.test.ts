import { $isHeadingNode } from '@lexical/rich-text'
import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { expect, it } from 'vitest'
import type { Area } from '@shared/frameworks/frameworkPack'
import { plainText, readBlocks } from '@shared/notes/noteDocument'
import { $chipKind, $isChipNode } from '../../../renderer/notes/chips/ChipNode'
import { promptGroups } from '../../../renderer/notes/promptChoice'
import { rolesKnown, teamsKnown } from '../../../renderer/notes/sources'
import { choose } from '../../../renderer/notes/triggers/choose'
import { choicesFor, firstChoice } from '../../../renderer/notes/triggers/choices'
import type { Choice, ChoiceContext } from '../../../renderer/notes/triggers/choices'
import type { PlacedTrigger } from '../../../renderer/notes/triggers/trigger'
import { watchTriggers } from '../../../renderer/notes/triggers/watchTriggers'
import { anOpenNote, documentOf, edit, undo, $selectWords, $texts } from './notesEditing'

const prompt = (code: string, short: string) => ({ code, short, text: `${short}.` })
const area = (code: string, prompts: readonly ReturnType<typeof prompt>[]) =>
  ({ code, title: code, short: code, role: 'theme', sections: [{ title: '', prompts }] }) as unknown as Area

const context: ChoiceContext = {
  prompts: promptGroups(
    [
      area('FD', [prompt('FD1', 'Thresholds'), prompt('FD3', 'Response times')]),
      area('L', [prompt('L2', 'Oversight')]),
    ],
    'FD',
  ),
  parts: [{ title: 'What I saw', hint: 'Facts' }],
  roles: ['social worker', 'team manager'],
  teams: ['Duty team'],
  clock: '14:32',
}

/** A note with a trigger watched in it, and what choosing would do. */
const aWatchedNote = (text = '', marks: readonly { id: string; quote: string }[] = []) => {
  const note = anOpenNote(text, marks)
  let open: PlacedTrigger | null = null
  const watch = watchTriggers(note.editor, (trigger) => (open = trigger))
  const told: string[] = []
  const listener = {
    roleNamed: (role: string) => told.push(`role ${role}`),
    teamNamed: (team: string) => told.push(`team ${team}`),
    tallyWanted: () => told.push('tally'),
    promptGiven: (ids: readonly string[], code: string) => told.push(`${ids.join()} ${code}`),
  }
  const opened = (): PlacedTrigger | null => open
  const found = (): readonly Choice[] => {
    const trigger = opened()
    return trigger === null ? [] : choicesFor(trigger, context)
  }
  const take = async (label?: string) => {
    const trigger = opened()
    const choice = found().find((each) => label === undefined || each.label === label)
    if (trigger === null || choice === undefined) throw new Error('nothing to choose')
    watch.dismiss()
    choose(note.editor, trigger, choice.deed, { clock: context.clock, listener })
    await Promise.resolve()
  }
  edit(note.editor, () => void $getRoot().selectEnd())
  return { ...note, opened, found, take, told, watch }
}

const type = async (editor: LexicalEditor, text: string) => {
  for (const character of text) {
    edit(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, character))
    await Promise.resolve()
  }
}

const textOf = (editor: LexicalEditor) => plainText(documentOf(editor))
const chipsOf = (editor: LexicalEditor) =>
  editor.read(() =>
    $texts().flatMap((text) => ($isChipNode(text) ? [`${$chipKind(text)} ${text.getTextContent()}`] : [])),
  )
const labels = (sign: '/' | '#' | '@', query: string) =>
  choicesFor({ sign, query }, context).map(({ code, label }) => code ?? label)

it('offers parts, forms, a prompt, a tally and the time behind a stroke', () => {
  expect(labels('/', '')).toEqual([
    'What I saw',
    'Heading',
    'Subheading',
    'List',
    'Numbered list',
    'Quotation',
    'Prompt',
    'Tally',
    'Time now',
  ])
  expect(labels('/', 'tal')).toEqual(['Tally'])
  expect(labels('/', 'fd3')).toEqual(['FD3'])
  expect(labels('/', 'what i')).toEqual(['What I saw'])
})

it('finds prompts by code and by words, and offers nothing that has not the words', () => {
  expect(labels('#', 'fd3')).toEqual(['FD3'])
  expect(labels('#', 'response ti')).toEqual(['FD3'])
  expect(labels('#', 'overs')).toEqual(['L2'])
  expect(labels('#', 'horse')).toEqual([])
})

it('offers roles and teams, and whatever else was typed as one or the other', () => {
  expect(labels('@', 'soc')).toEqual(['social worker', 'soc, as a role', 'soc, as a team or service'])
  expect(labels('@', 'Duty team')).toEqual(['Duty team'])
  expect(rolesKnown([{ role: 'Head teacher' }, { role: 'Social worker' }]).slice(0, 3)).toEqual([
    'Head teacher',
    'Social worker',
    'team manager',
  ])
  expect(rolesKnown([])).toContain('independent reviewing officer')
  expect(teamsKnown([{ team: 'Duty' }, { team: '' }, { team: 'duty' }])).toEqual(['Duty'])
})

it('lets Enter be Enter before anything is typed, after a space, and for words that only the user knows', () => {
  const first = (sign: '/' | '#' | '@', query: string) =>
    firstChoice({ query }, choicesFor({ sign, query }, context))
  expect(first('#', 'fd')).toBe(0)
  expect(first('#', '')).toBe(-1)
  expect(first('#', 'fd3 ')).toBe(-1)
  expect(first('@', 'night shift')).toBe(-1)
})

it('asks while a trigger is typed, not when the cursor only comes by, and not again once it is dismissed', async () => {
  const { editor, opened, watch } = aWatchedNote('Seen #fd3 late')
  edit(editor, () => void $selectWords('#fd3', 'after'))
  expect(opened()).toBeNull()
  edit(editor, () => void $getRoot().selectEnd())
  await type(editor, ' #fd')
  expect(opened()).toMatchObject({ sign: '#', query: 'fd' })
  watch.dismiss()
  expect(opened()).toBeNull()
  await type(editor, '1')
  expect(opened()).toBeNull()
  await type(editor, ' or /h')
  expect(opened()).toMatchObject({ sign: '/', query: 'h' })
  expect(textOf(editor)).toBe('Seen #fd3 late #fd1 or /h')
})

it('puts a prompt into the text as a chip, and undo brings back what was typed', async () => {
  const { editor, take } = aWatchedNote()
  await type(editor, 'Late #fd3')
  await take()
  await type(editor, 'again')
  expect(textOf(editor)).toBe('Late FD3 again')
  expect(chipsOf(editor)).toEqual(['prompt FD3'])
  await undo(editor)
  expect(textOf(editor)).toBe('Late #fd3')
})

it('gives the prompt to the passage it is typed in, and takes the characters away', async () => {
  const { editor, take, told } = aWatchedNote('Plan agreed at the review.', [
    { id: 'p1', quote: 'agreed at the' },
  ])
  edit(editor, () => void $selectWords('at the', 'before'))
  await type(editor, '#fd3')
  await take()
  expect(told).toEqual(['p1 FD3'])
  expect(textOf(editor)).toBe('Plan agreed at the review.')
})

it('names who said it, for the text and for the note', async () => {
  const { editor, take, told } = aWatchedNote()
  await type(editor, '@soc')
  await take('social worker')
  await type(editor, 'and @night shift')
  await take('night shift, as a team or service')
  expect(textOf(editor)).toBe('social worker and night shift ')
  expect(chipsOf(editor)).toEqual(['role social worker', 'team night shift'])
  expect(told).toEqual(['role social worker', 'team night shift'])
})

it('turns the line into a heading, list or quotation, and writes the time', async () => {
  const forms = [
    ['Subheading', 'heading'],
    ['List', 'bullet'],
    ['Numbered list', 'number'],
    ['Quotation', 'quote'],
  ] as const
  for (const [label, kind] of forms) {
    const { editor, take } = aWatchedNote()
    await type(editor, `Dates /${label.slice(0, 4)}`)
    await take(label)
    expect(readBlocks(documentOf(editor)), label).toMatchObject([{ kind, text: 'Dates ' }])
  }
  const { editor, take } = aWatchedNote()
  await type(editor, 'At /time')
  await take('Time now')
  expect(textOf(editor)).toBe('At 14:32')
})

it('goes to a part of the template where it stands, and puts it in where it does not', async () => {
  const note = aWatchedNote('### What I saw\n\nA plan.\n\nLast')
  await type(note.editor, ' /what')
  await note.take('What I saw')
  await type(note.editor, ' Dated.')
  expect(textOf(note.editor)).toBe('What I saw\nA plan. Dated.\nLast ')

  const other = aWatchedNote()
  await type(other.editor, '/what')
  await other.take('What I saw')
  await type(other.editor, 'A plan')
  expect(textOf(other.editor)).toBe('What I saw\nA plan')
  expect(other.editor.read(() => $isHeadingNode($getRoot().getFirstChild()))).toBe(true)
})

it('asks which prompt after /prompt, and for a tally outside of the text', async () => {
  const { editor, take, opened, told } = aWatchedNote()
  await type(editor, '/prompt')
  await take('Prompt')
  expect(opened()).toMatchObject({ sign: '#', query: '' })
  await type(editor, 'fd1')
  await take()
  await type(editor, '/tally')
  await take('Tally')
  expect(told).toEqual(['tally'])
  expect(textOf(editor)).toBe('FD1 ')
})
