import type { AttachmentLimits } from '@shared/attachments/attachment'
import type { CoreOperation } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import type { ErrandOrder, ErrandReport } from './errandRelay'
import type { InternalOperation } from './internalContract'

/** `workerData` of the core worker. */
export type CoreOptions = {
  /** `<userData>/vault`: holds `vault.json` and `visitbook.db`. Made on the first `vault.create`. */
  readonly profileFolder: string
  /** Holds `frameworks/`, `sample/` and `authorities.json`. */
  readonly resourcesFolder: string
  /** Cheap keys for throw-away vaults of tests and headless runs; a vault made otherwise is then refused. */
  readonly fastKeys?: boolean
  /** Other limits than the app's own, for tests of what happens at them. */
  readonly attachmentLimits?: AttachmentLimits
}

/** Main to core. Main has checked that the window asks only for operations of `contract`. */
export type CoreRequest = {
  readonly id: number
  readonly operation: CoreOperation | InternalOperation
  readonly input: unknown
}

/** Core to main: one answer for each request, in the order of the requests. */
export type CoreAnswer = { readonly id: number; readonly answer: Result<unknown, AppError> }

/** Core to main: to be passed on to the window. */
export type CoreEvent = { readonly event: AppEvent }

export type CoreMessage = CoreAnswer | CoreEvent | ErrandOrder

/** Whatever main may tell the core. */
export type ToCore = CoreRequest | ErrandReport
