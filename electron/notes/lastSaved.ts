import { z } from 'zod'
import { Activity } from '@shared/notes/note'
import type { LastSaved } from '@shared/notes/note'
import { packOfVisit } from '../frameworks/frameworkRepository'
import type { OpenVault } from '../vault/openVault'
import { row } from '../vault/statements'

const NoteRow = z.strictObject({
  id: z.string(),
  visit_id: z.string(),
  area: z.string(),
  activity: Activity,
  role: z.string(),
  case_code: z.string(),
  saved_at: z.string(),
})

/** What this computer wrote last, by its change log: what a start after an unclean end can say is there. */
export const lastSaved = ({ db, deviceId }: OpenVault): LastSaved => {
  const last = row(db, 'SELECT at FROM change WHERE device_id = ? ORDER BY sequence DESC LIMIT 1', deviceId)
  // From the end of the log backwards: the note stands near it, however long the log is.
  const found = row(
    db,
    `SELECT id, visit_id, area, activity, role, case_code, saved_at FROM change CROSS JOIN note ON id = entity_id
     WHERE device_id = ? AND entity = 'note' AND action IN ('create', 'save') AND deleted_at = ''
     ORDER BY sequence DESC LIMIT 1`,
    deviceId,
  )
  return { at: last ? String(last.at) : null, note: found ? noteOf(db, NoteRow.parse(found)) : null }
}

const noteOf = (db: OpenVault['db'], found: z.infer<typeof NoteRow>) => {
  const { id, visit_id: visitId, area, activity, role, case_code: caseCode, saved_at: savedAt } = found
  const areaName = packOfVisit(db, visitId)?.areas.find(({ code }) => code === area)?.short ?? ''
  return { noteId: id, visitId, areaName, activity, role, case: caseCode, savedAt }
}
