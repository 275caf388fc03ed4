import { expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readSetting } from '../../electron/vault/settings'
import { anOpenCore } from './support/aCore'
import { insideVault, tamperWith } from './support/insideVault'
import { aFinding, aNote, aVisit } from './support/visits'

const aWorkedVault = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteId, passageIds } = await aNote(core, visitId, 'Visits are weekly.', ['weekly'])
  const finding = await core.ask('findings.create', { visitId, content: aFinding(passageIds) })
  await core.ask('findings.order', { visitId, findingIds: [finding.id] })
  const letter = await core.ask('letters.draft', { visitId })
  await core.ask('letters.moveStage', {
    letterId: letter.id,
    basedOn: 1,
    to: 'final',
    by: 'A. Lead',
    reason: '',
  })
  await core.ask('notes.delete', { noteId, reason: 'R' })
  await core.ask('notes.restore', { noteId })
  await core.core.close()
  return core
}

it('holds one entry for every write, in order, each bound to the one before it', async () => {
  const { folder } = await aWorkedVault()
  await insideVault(folder, (db) => {
    const deviceId = readSetting(db, 'deviceId') ?? ''
    const entries = db
      .prepare<[], { entity: string; action: string; base: number; revision: number }>(
        'SELECT entity, action, base_revision AS base, revision FROM change ORDER BY sequence',
      )
      .all()
    expect(
      entries.map(({ entity, action, base, revision }) => `${entity} ${action} ${base}-${revision}`),
    ).toEqual([
      'visit create 0-1',
      'note create 0-1',
      'note save 1-2',
      'finding create 0-1',
      'visit order 0-0',
      'letter create 0-1',
      'letter finalise 1-2',
      'note delete 2-2',
      'note restore 2-2',
    ])
    expect(firstBrokenChange(db, deviceId)).toBeNull()
  })
})

it('holds no text of a note', async () => {
  const { folder } = await aWorkedVault()
  const entries = await insideVault(folder, (db) => db.prepare('SELECT * FROM change').all())
  expect(JSON.stringify(entries)).not.toContain('weekly')
})

it('cannot be changed or shortened from within', async () => {
  const { folder } = await aWorkedVault()
  await tamperWith(folder, (db) => {
    expect(() => db.exec(`UPDATE change SET action = 'save'`)).toThrow('append-only')
    expect(() => db.exec('DELETE FROM change')).toThrow('append-only')
  })
})

it('shows where someone with the key has rewritten it', async () => {
  for (const [forgery, place] of [
    [`UPDATE change SET action = 'create' WHERE sequence = 3`, 4],
    [`UPDATE change SET payload_hash = zeroblob(32) WHERE sequence = 1`, 2],
    ['DELETE FROM change WHERE sequence = 4', 5],
  ] as const) {
    const { folder } = await aWorkedVault()
    await tamperWith(folder, (db) => {
      db.exec('DROP TRIGGER change_is_never_updated; DROP TRIGGER change_is_never_deleted')
      db.exec(forgery)
      expect(firstBrokenChange(db, readSetting(db, 'deviceId') ?? '')).toBe(place)
    })
  }
})
