import { createHash } from 'node:crypto'

/** In lower-case hexadecimal, as bundles name records, manifests and files. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
