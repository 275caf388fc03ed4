import type { Migration } from './migration'
import { visitsToLetters } from './0010-visits-to-letters'

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [visitsToLetters]
