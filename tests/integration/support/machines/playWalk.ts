import { expect } from 'vitest'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { sha256 } from '../../../../electron/bundles/sha256'
import { firstBrokenChange } from '../../../../electron/vault/changeLog'
import { passphrase } from '../aCore'
import { dumpOf } from '../laptops'
import type { Laptop } from '../laptops'
import { aDocument, aFinding, fields } from '../visits'
import { aDriveOnItsWay } from './aDriveOnItsWay'
import type { Machine } from './aMachine'
import { realDisk } from './diskCalls'
import type { MachineFault } from './faultyDisk'
import type { Step } from './walk'

/** Stands in every text, and in no file outside an open vault. */
export const canary = 'Zaunkoenig'

/** What has happened in all walks together. */
export const nothingYet = () => ({
  walks: 0,
  steps: 0,
  'texts called saved': 0,
  'bundles sent': 0,
  merged: 0,
  'put back': 0,
  'files harmed': 0,
  'drives swapped': 0,
  'clocks set': 0,
  'calls refused by a disk': 0,
  'old listings': 0,
  'power cuts': 0,
})

export type Told = ReturnType<typeof nothingYet>

type Team = {
  readonly drive: string
  readonly visitId: string
  readonly machines: readonly Machine[]
}

/** Plays what happens to a team, one thing after another, and looks after each whether anything was lost. */
export const playWalk = async (team: Team, steps: readonly Step[], told: Told) => {
  const { visitId, machines } = team
  const drive = aDriveOnItsWay(team.drive)
  /** Every text that a machine has called saved. */
  const saved = new Map<Machine, string[]>(machines.map((machine) => [machine, []]))
  /** The hash of every file that a machine has called attached. */
  const files: string[] = []
  let texts = 0
  drive.look()

  /** One thing a user does. A text of it counts from the moment in which it is called saved. */
  const attempt = async <T>(
    machine: Machine,
    fault: MachineFault | null,
    deed: () => Promise<Result<T, AppError>>,
    text: string | null = null,
  ) => {
    const { answer, refused, died } = await machine.during(fault, deed)
    const figure = fault?.what === 'an old listing' ? 'old listings' : 'calls refused by a disk'
    told[figure] += died ? 0 : refused
    if (answer.ok && text !== null) saved.get(machine)?.push(text)
    if (refused === 0 && !answer.ok) throw new Error(`Nothing was wrong, and it answered ${words(answer)}`)
    // Whatever the disk says has words of its own; a bug has none.
    if (!died) expect([words(answer), machine.bugs]).toEqual([words(answer), []])
    if (died) {
      told['power cuts'] += 1
      await machine.restart()
      // What the dying core said of a machine without power counts for nothing.
      machine.bugs.length = 0
      isWhole(machine.laptop())
      // A lock that was followed by a disk that refuses leaves it closed: it is opened once more.
    } else if (!(await machine.call('visits.list', {})).ok) await machine.restart()
    const lines = textsOn(machine.laptop())
    for (const each of saved.get(machine) ?? []) expect(lines).toContain(each)
    told['bundles sent'] += drive.look()
    return { answer, died }
  }

  const newText = (machine: Machine) => `${canary} ${machine.name} ${(texts += 1)}`

  const work = async (
    machine: Machine,
    deed: Extract<Step, { pick: number; fault: unknown }>['do'],
    pick: number,
    fault: MachineFault | null,
  ) => {
    const notes = await machine.ask('notes.list', { visitId })
    const noteId = notes[pick % Math.max(1, notes.length)]?.id
    const text = newText(machine)
    const { call } = machine
    if (deed === 'take' || noteId === undefined) {
      const { document, passages } = aDocument(`${text}. Visits are weekly.\n\n- Plans are clear`, [text])
      const own = { ...fields, author: `Inspector ${machine.name}` }
      const note = { visitId, fields: own, document, passages: [...passages] }
      return attempt(machine, fault, () => call('notes.create', note), text)
    }
    if (deed === 'delete') return attempt(machine, fault, () => call('notes.delete', { noteId, reason: '' }))
    if (deed === 'restore') {
      const [gone] = (await machine.ask('notes.bin', { visitId })).slice(pick % 3)
      return gone && attempt(machine, fault, () => call('notes.restore', { noteId: gone.id }))
    }
    const note = await machine.ask('notes.get', { noteId })
    if (deed === 'find') {
      const content = aFinding(
        note.passages.map(({ id }) => id),
        text,
      )
      return attempt(machine, fault, () => call('findings.create', { visitId, content }), text)
    }
    if (deed === 'attach') {
      const { answer } = await attempt(machine, fault, () => attach(machine, visitId, noteId, text))
      if (answer.ok) files.push(sha256(Buffer.from(text.repeat(40))))
      return undefined
    }
    const document = JSON.parse(
      JSON.stringify(note.document).replaceAll('Visits are', `${text}. Visits are`),
    ) as Record<string, never>
    const { at, author, area, activity, role, count, team: whose, case: code, tallies, leadersKnew } = note
    const own = { at, author, area, activity, role, count, team: whose, case: code, tallies, leadersKnew }
    const edit = {
      noteId,
      basedOn: note.revision,
      fields: own,
      document,
      passages: note.passages.map(({ id, direction, prompts }) => ({ id, direction, prompts })),
      checkpoint: true,
    }
    const isThere = JSON.stringify(document).includes(text)
    return attempt(machine, fault, () => call('notes.save', edit), isThere ? text : null)
  }

  const receive = async (machine: Machine, putsBack: boolean, fault: MachineFault | null) => {
    const { call } = machine
    const look = () => call('places.findBundles', { visitId })
    // The disk may fail while it looks, too; then it looks once more.
    const first = await attempt(machine, fault && { ...fault, times: 1 }, look)
    if (first.died) return
    const looked = first.answer.ok ? first.answer : (await attempt(machine, null, look)).answer
    if (!looked.ok) return
    for (const { received } of looked.value.found) {
      const { receivedId } = received
      const before = visitsOn(machine.laptop())
      const { answer, died } = await attempt(machine, fault, () => call('bundles.merge', { receivedId }))
      const after = visitsOn(machine.laptop())
      if (!answer.ok && !died) expect(after).toEqual(before)
      // Whatever was opened waits in the memory that has gone.
      if (died) return
      if (!answer.ok) continue
      told.merged += 1
      const { mergeId, backup } = answer.value
      const copies = realDisk.readdirSync(machine.laptop().vault.backupsFolder)
      expect(copies).toContain(backup)
      if (!putsBack || mergeId === null) continue
      const undone = await attempt(machine, fault, () => call('bundles.undoMerge', { visitId, mergeId }))
      const now = visitsOn(machine.laptop())
      if (undone.answer.ok && undone.answer.value === 'undone') {
        told['put back'] += 1
        expect(now).toEqual(before)
      } else if (undone.died)
        expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(now))
      else expect(now).toEqual(after)
      if (undone.died) return
    }
  }

  for (const step of steps) {
    const machine = machines[step.who % machines.length]
    if (!machine) continue
    told.steps += 1
    switch (step.do) {
      case 'send':
        await attempt(machine, step.fault, () => machine.call('places.sendBundle', { visitId }))
        break
      case 'receive':
        await receive(machine, step.putsBack, step.fault)
        break
      case 'pass on': {
        await work(machine, 'take', 0, null)
        await attempt(machine, step.sending, () => machine.call('places.sendBundle', { visitId }))
        const next = machines[(step.who + 1) % machines.length]
        if (next) await receive(next, step.putsBack, step.receiving)
        break
      }
      case 'harm':
        if (drive.harm(step.how, step.pick, step.at)) told['files harmed'] += 1
        break
      case 'mend':
        drive.mend(step.pick)
        break
      case 'swap':
        drive.swap(step.to, `01890000-0000-7000-8000-${'0'.repeat(12)}`)
        told['drives swapped'] += 1
        break
      case 'set the clock':
        machine.setClock(step.year)
        told['clocks set'] += 1
        break
      case 'lock': {
        await attempt(machine, step.fault, async () => {
          await machine.call('vault.lock', {})
          return machine.call('vault.unlock', { passphrase })
        })
        break
      }
      default:
        await work(machine, step.do, step.pick, step.fault)
    }
  }
  const allSaved = machines.flatMap((machine) => saved.get(machine) ?? [])
  told['texts called saved'] += allSaved.length
  return { drive, texts: allSaved, files }
}

const words = (answer: Result<unknown, AppError>): string =>
  answer.ok ? 'fine' : JSON.stringify(answer.error)

/** A file with the words in it, as the window sends it. */
export const attach = async (
  { call }: Machine,
  visitId: string,
  noteId: string,
  text: string,
): Promise<Result<unknown, AppError>> => {
  const bytes = new Uint8Array(Buffer.from(text.repeat(40)))
  const begun = await call('attachments.begin', { visitId, noteId, name: 'plan.txt', size: bytes.byteLength })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  const sent = await call('attachments.append', { uploadId, offset: 0, bytes })
  if (!sent.ok) return sent
  for (;;) {
    const progress = await call('attachments.finish', { uploadId })
    if (!progress.ok || progress.value.kind === 'attached') return progress
  }
}

/** Every row but those of what is on its way to a place, which goes on by itself, and of what was seen lying there. */
export const visitsOn = (laptop: Laptop) =>
  (dumpOf(laptop) as readonly (readonly [string, unknown])[]).filter(
    ([table]) => !['outbox', 'outbox_content', 'setting', 'bundle_in_place'].includes(table),
  )

/** Every text that can be reached on a machine: what is shown, earlier versions, what colleagues were told. */
export const textsOn = ({ vault }: Laptop): string =>
  ['SELECT document FROM note_revision', 'SELECT text FROM finding', 'SELECT line FROM shared_record']
    .flatMap((sql) => vault.db.prepare(sql).pluck().all())
    .join('\n')

export const isWhole = ({ vault }: Laptop): void => {
  expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(vault.db.pragma('foreign_key_check')).toEqual([])
  expect(firstBrokenChange(vault.db, vault.deviceId)).toBeNull()
}
