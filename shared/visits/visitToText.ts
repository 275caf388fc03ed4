import type { Visit } from './visit'
import { visitToFile } from './visitToFile'

type Material = Omit<Parameters<typeof visitToFile>[0], 'details' | 'framework' | 'timeZone'> & {
  readonly visit: Visit
}

/** The text of `visit.json`; `left` counts passages, or uses of them, that the open form cannot name. */
export const visitToText = ({
  visit,
  ...material
}: Material): { readonly text: string; readonly left: number } => {
  const { id: _id, revision: _revision, archived: _archived, createdAt: _created, ...rest } = visit
  const { framework, timeZone, ...details } = rest
  const { file, left } = visitToFile({ details, framework, timeZone, ...material })
  return { text: `${JSON.stringify(file, null, 2)}\n`, left }
}
