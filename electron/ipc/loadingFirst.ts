import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'

type InVault = <Input, T>(
  handle: (vault: OpenVault, input: Input) => T,
) => (input: Input) => T | Result<never, AppError>

/**
 * Handlers whose code is loaded when they are first asked. The checks bring the language of the identity guard, which
 * alone takes longer to load than all the rest of the core, and the window waits for the core before anybody can type.
 * The vault is looked for after the loading: it may have been locked meanwhile.
 */
export const loadingFirst =
  (inVault: InVault) =>
  <Loaded, Input, T>(
    load: () => Promise<Loaded>,
    handle: (loaded: Loaded, vault: OpenVault, input: Input) => Result<T, AppError>,
  ) =>
  async (input: Input): Promise<Result<T, AppError>> => {
    const loaded = await load()
    return inVault<Input, Result<T, AppError>>((vault, given) => handle(loaded, vault, given))(input)
  }
