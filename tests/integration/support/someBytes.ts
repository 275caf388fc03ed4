import { createHash } from 'node:crypto'

/** Bytes that no compression shortens and that are the same in every run. */
export const someBytes = (length: number, seed = 'seed'): Buffer =>
  createHash('shake256', { outputLength: length }).update(seed).digest()
