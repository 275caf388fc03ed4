import { contract } from '@shared/ipc/contract'
import type { CoreOperation } from '@shared/ipc/contract'
import { internalContract } from './internalContract'

/** `shell.*` is answered by main. */
const ofTheCore = Object.fromEntries(
  Object.entries(contract).filter(([name]) => !name.startsWith('shell.')),
) as Pick<typeof contract, CoreOperation>

/** Everything the core answers: the window's operations but those of the shell, and main's own. */
export const coreContract = { ...ofTheCore, ...internalContract }
