import { z } from 'zod'
import { ok, err } from '@shared/result'
import type { PlaceFault } from '@shared/places/placeFaults'
import type { Result } from '@shared/result'

/** The file by which a place is known again wherever it is mounted, and told from every other one. */
export const markName = 'visitbook-place.json'

const PlaceMark = z.object({
  format: z.literal('visitbook.place'),
  version: z.int().min(1),
  id: z.uuid(),
})

/** Written once, when somebody adds the place. */
export const markOf = (id: string): Uint8Array =>
  Buffer.from(
    `${JSON.stringify({
      format: 'visitbook.place',
      version: 1,
      id,
      about:
        'Visitbook knows this folder by this file. Please leave it here and do not copy it to another folder.',
    })}\n`,
    'utf8',
  )

/** The id in a mark. */
export const readMark = (text: string): Result<string, PlaceFault> => {
  try {
    const mark = PlaceMark.safeParse(JSON.parse(text))
    if (!mark.success) return err('markMissing')
    return mark.data.version === 1 ? ok(mark.data.id) : err('placeFromNewer')
  } catch {
    return err(/^\s*<(!doctype|html)/i.test(text) ? 'proxyPage' : 'markMissing')
  }
}
