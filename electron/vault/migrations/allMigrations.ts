import type { Migration } from './migration'
import { visitsToLetters } from './0010-visits-to-letters'
import { optionalBlocks } from './0020-optional-blocks'

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [visitsToLetters, optionalBlocks]
