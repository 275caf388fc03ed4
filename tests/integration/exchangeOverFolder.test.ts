import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFinding } from '../../electron/findings/findingService'
import { deleteNote, notesInVisit } from '../../electron/notes/noteService'
import { deviceIdentity, deviceRecipient } from '../../electron/bundles/deviceKey'
import { exportChanges } from '../../electron/bundles/exchangeBundle'
import { undoMerge } from '../../electron/bundles/mergeService'
import { openExchange } from '../../electron/bundles/openExchange'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { sealWithManifest } from '../../electron/bundles/sealBundle'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { soakRuns, soakTold } from '../soakRuns'
import { aFolder, valueOf } from './support/aCore'
import { dumpOf, reword, shownOn, someLaptops, takeNote } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aFinding } from './support/visits'

/** Six made-up teams every day; `npm run soak -- --only folders` does more. */
const runs = soakRuns(6, 1)

/** Stands in every text, and nowhere outside a laptop. */
const canary = 'Zaunkoenig'

const damage = ['none', 'cut', 'zeros', 'other bytes', 'empty', 'twice'] as const

const aStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('take', 'reword', 'reword', 'delete', 'find'),
      who: fc.nat(),
      pick: fc.nat(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      who: fc.nat(),
      damage: fc.constantFrom(...damage),
      at: fc.double({ min: 0, max: 0.99, noNaN: true }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      who: fc.nat(),
      /** An old listing, a file that is not shown yet, any order: which of the files are seen, and how they are turned. */
      hidden: fc.nat({ max: 3 }),
      turned: fc.nat({ max: 5 }),
      putsBack: fc.boolean(),
    }),
  },
)

type Sent = { readonly file: string; readonly sealed: Uint8Array }

/** A real folder, and what was meant to lie in it. */
const aTeam = (size: number) => {
  const { visitId, laptops } = someLaptops(['A', 'B', 'C', 'D', 'E'].slice(0, size))
  const folder = join(aFolder(), 'shared')
  mkdirSync(folder)
  const sent: Sent[] = []
  const send = async (from: Laptop) => {
    const others = laptops.filter((each) => each !== from)
    const { entries, manifest } = valueOf(
      await exportChanges(from.vault, visitId, {
        others: others.map(({ vault }) => vault.deviceId),
        deviceName: `laptop ${from.name}`,
      }),
    )
    const recipients = await Promise.all(others.map(({ vault }) => deviceRecipient(vault)))
    const bundle = {
      file: `${from.name}-${sent.length}.age`,
      sealed: await sealWithManifest(entries, manifest, { recipients }),
    }
    sent.push(bundle)
    return bundle
  }
  /** What a laptop can open of these files; the others are refused, and say why. */
  const read = async (laptop: Laptop, files: readonly string[]) => {
    const identities = [await deviceIdentity(laptop.vault)]
    const opened = await Promise.all(
      files.map((file) => openExchange(readFileSync(join(folder, file)), { identities })),
    )
    for (const each of opened) if (!each.ok) expect(each.error).toBeTruthy()
    return opened.flatMap((each) => (each.ok ? [each.value] : []))
  }
  return { visitId, laptops, folder, sent, send, read }
}

const broken = (sealed: Uint8Array, how: (typeof damage)[number], at: number): Uint8Array => {
  const place = Math.floor(sealed.length * at)
  const bytes = Uint8Array.from(sealed)
  if (how === 'cut') return bytes.subarray(0, place)
  if (how === 'empty') return new Uint8Array()
  if (how === 'zeros') bytes.fill(0, place)
  if (how === 'other bytes') bytes.fill(place % 251, place, place + 16)
  return bytes
}

it('brings every laptop to the same visit over a folder whose files are cut, torn, doubled, hidden and out of order', async () => {
  const told = { teams: 0, steps: 0, bundles: 0, damaged: 0, refused: 0, putBack: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 4 }),
      fc.array(aStep, { minLength: 6, maxLength: 24 }),
      async (size, steps) => {
        const { visitId, laptops, folder, sent, send, read } = aTeam(size)
        const texts: string[] = []
        const words = (laptop: Laptop) => {
          const text = `${canary} ${laptop.name} ${texts.length}`
          texts.push(text)
          return text
        }
        for (const step of steps) {
          const laptop = laptops[step.who % size]
          if (!laptop) continue
          told.steps += 1
          if (step.do === 'send') {
            const { file, sealed } = await send(laptop)
            told.bundles += 1
            if (step.damage !== 'none') told.damaged += 1
            writeFileSync(join(folder, file), broken(sealed, step.damage, step.at))
            if (step.damage === 'twice') writeFileSync(join(folder, `copy of ${file}`), sealed)
          } else if (step.do === 'receive') {
            const listed = readdirSync(folder).filter((_, index) => index % 4 !== step.hidden)
            const files = [...listed.slice(step.turned), ...listed.slice(0, step.turned)]
            const bundles = await read(laptop, files)
            told.refused += files.length - bundles.length
            const before = dumpOf(laptop)
            const merged = valueOf(await receiveBundles(laptop.vault, visitId, bundles))
            if (!step.putsBack || merged.mergeId === null) continue
            // What was saved but not yet written down as records is written down by a merge, and stays so.
            if (valueOf(undoMerge(laptop.vault, visitId, merged.mergeId)) === 'undone') told.putBack += 1
            expect(tablesOf(dumpOf(laptop), shown)).toEqual(tablesOf(before, shown))
          } else doDeed(laptop, visitId, step.do, step.pick, words)
        }

        // In the end every file is there as it was sent, and everybody sees all of them, each in an order of its own.
        for (let round = 0; round < 2; round += 1) {
          for (const laptop of laptops) await send(laptop)
          for (const { file, sealed } of sent) writeFileSync(join(folder, file), sealed)
          for (const [place, laptop] of laptops.entries()) {
            const files = readdirSync(folder)
            const bundles = await read(laptop, place % 2 === 0 ? files : files.toReversed())
            valueOf(await receiveBundles(laptop.vault, visitId, bundles))
          }
        }
        const [first] = laptops
        if (!first) throw new Error('a laptop')
        for (const laptop of laptops) {
          expect(shownOn(laptop, visitId)).toEqual(shownOn(first, visitId))
          const lines = linesOn(laptop)
          for (const text of texts) expect(lines).toContain(text)
          expect(firstBrokenChange(laptop.vault.db, laptop.vault.deviceId)).toBeNull()
          expect(laptop.vault.db.pragma('foreign_key_check')).toEqual([])
          const before = dumpOf(laptop)
          const again = valueOf(
            await receiveBundles(laptop.vault, visitId, await read(laptop, readdirSync(folder))),
          )
          expect(again.mergeId).toBeNull()
          expect(dumpOf(laptop)).toEqual(before)
        }
        for (const file of readdirSync(folder))
          expect(readFileSync(join(folder, file)).includes(canary)).toBe(false)
        for (const { vault } of laptops) vault.db.close()
        told.teams += 1
      },
    ),
    runs,
  )
  for (const times of Object.values(told)) expect(times).toBeGreaterThan(0)
  soakTold(told)
}, 3_600_000)

type Deed = 'take' | 'reword' | 'delete' | 'find'

const doDeed = (
  laptop: Laptop,
  visitId: string,
  deed: Deed,
  pick: number,
  words: (laptop: Laptop) => string,
): void => {
  const notes = valueOf(notesInVisit(laptop.vault, visitId))
  const note = notes[pick % Math.max(1, notes.length)]
  if (deed === 'take' || note === undefined) {
    const text = words(laptop)
    takeNote(laptop, visitId, `${text}. Visits are weekly.\n\n- Plans are clear`, [text])
  } else if (deed === 'reword') reword(laptop, note.id, 'Visits are', `${words(laptop)}. Visits are`)
  else if (deed === 'delete') valueOf(deleteNote(laptop.vault, { noteId: note.id, reason: '' }))
  else
    valueOf(
      createFinding(laptop.vault, {
        visitId,
        content: aFinding(
          note.passages.map(({ id }) => id),
          words(laptop),
        ),
      }),
    )
}

/** What a user sees; records written down on the way are none of it. */
const shown = ['note', 'passage', 'finding', 'finding_passage']

const tablesOf = (dump: unknown, names: readonly string[]) =>
  (dump as readonly (readonly [string, unknown])[]).filter(([name]) => names.includes(name))

const linesOn = ({ vault }: Laptop): string =>
  vault.db.prepare('SELECT line FROM shared_record').pluck().all().join('\n')
