import type { AppError } from '@shared/ipc/errors'
import { bundleInPlace } from '@shared/places/outbox'
import type { SentBundle } from '@shared/places/foundBundles'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { deviceRecipient, readRecipient } from '../bundles/deviceKey'
import { exchangeOfVisit } from '../bundles/exchangeOfVisit'
import { exportBundle } from '../bundles/exportBundle'
import { computerName } from '../bundles/teamComputers'
import { isBundleFor } from '../outbox/outboxRepository'
import { queueForPlaces } from '../outbox/outboxService'
import type { OpenVault } from '../vault/openVault'
import { livingPlaces } from './placeRepository'

/** Seals what colleagues do not have yet for all their computers, and puts it into the outbox. */
export const sendBundle = async (
  vault: OpenVault,
  folder: string,
  visitId: string,
): Promise<Result<SentBundle, AppError>> => {
  const exchange = exchangeOfVisit(vault, visitId)
  if (!exchange.ok) return exchange
  const places = livingPlaces(vault.db).filter(({ takesBundles }) => takesBundles)
  if (places.length === 0) return ok({ sent: 'noPlace' })
  const own = await deviceRecipient(vault)
  const computers = exchange.value.computers.filter(({ recipient }) => recipient !== own)
  if (computers.length === 0) return ok({ sent: 'nobody' })
  const recipients = computers.map(({ recipient }) => recipient)
  // Its last bundle told everything that is here, and every place gets it, sealed for all of the team: one that was made
  // when the power failed, or exported for one of them or with a passphrase, is not what the others can open.
  const isTold = ({ isOwn, lacks, last }: (typeof exchange.value.devices)[number]): boolean =>
    isOwn &&
    lacks === 0 &&
    places.every(({ id }) => isBundleFor(vault.db, { placeId: id, visitId, sequence: last, recipients }))
  if (exchange.value.devices.some(isTold)) return ok({ sent: 'nothingNew' })
  const deviceName = computerName(vault)
  const isKnown = computers.every(({ device }) => device !== '')
  const exported = await exportBundle(vault, visitId, {
    others: isKnown ? computers.map(({ device }) => device) : [],
    deviceName,
    readers: { colleagues: recipients.flatMap((recipient) => readRecipient(recipient) ?? []) },
  })
  if (!exported.ok) return exported
  const { sealed, sequence } = exported.value
  const queued = await queueForPlaces(vault, folder, {
    kind: 'bundle',
    visitId,
    title: `${deviceName === '' ? 'This computer' : deviceName}, bundle ${sequence}`,
    content: sealed,
    sealedFor: recipients,
    path: (sha256) => ['bundles', visitId, vault.deviceId, bundleInPlace(sequence, sha256)],
  })
  if (!queued.ok) return err({ kind: 'notQueued' })
  return ok({ sent: 'bundle', sequence, places: queued.value.queued })
}
