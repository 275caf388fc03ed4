import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Authority } from '@shared/visits/visit'

const AuthorityEntry = z.object({ name: z.string().min(1), shortName: z.string() })

/** Reads the local authorities with children's services that are offered as the user types, once. */
export const createAuthorities = (resourcesFolder: string): (() => readonly Authority[]) => {
  let authorities: readonly Authority[] | null = null
  return () => {
    authorities ??= z
      .array(AuthorityEntry)
      .parse(JSON.parse(readFileSync(join(resourcesFolder, 'authorities.json'), 'utf8')))
    return authorities
  }
}
