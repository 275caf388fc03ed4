import { mergedNouns } from '@shared/bundles/mergedNouns'

/** `id`: the one that was written; null: several, or a new one. */
type Look = (id: string | null) => unknown

const looks = new Map<string, Set<Look>>()

/** A store registers how it follows what other windows write of a noun. */
export const followsOthers = (noun: string, look: Look) => {
  looks.set(noun, (looks.get(noun) ?? new Set()).add(look))
}

/**
 * This window merged, undid a merge or decided an overlap, which writes things of many kinds at once: what it lists looks
 * again, as the lists of the other windows do. `merged` is told here only, for what another window must not touch.
 */
export const mergedHere = () => {
  for (const noun of [...mergedNouns, 'merged']) otherWindowWrote(noun, null)
}

/** Main says that another window wrote. */
export const otherWindowWrote = (noun: string, id: string | null) => {
  for (const look of looks.get(noun) ?? []) void look(id)
}
