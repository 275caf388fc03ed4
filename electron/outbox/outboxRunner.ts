import { isDue, isOnItsWay, nextTry } from '@shared/places/outbox'
import { faultWords } from '@shared/places/placeFaults'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { pathOf } from '../attachments/attachmentFolder'
import type { Courier, Errand } from '../places/courier'
import { addressOf, placeById } from '../places/placeRepository'
import type { PlaceDone, PlaceNews } from '../places/placeTasks'
import type { After } from '../vault/idleLock'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { contentOf, halvesLeft, hasBegun, itemById, openItems } from './outboxRepository'
import type { StoredItem } from './outboxRepository'
import { recoverOutbox, saveItem } from './outboxService'

export type OutboxRunner = {
  /** Sends what is due; asks to be called again when more will be. */
  readonly look: () => void
  /** The vault is closed: nothing goes on without it. */
  readonly stop: () => void
  /** Ends the sending of one file, if it is on its way, and takes its half away. */
  readonly dropped: (item: StoredItem) => void
  readonly sentOf: (itemId: string) => number
}

type Surroundings = {
  readonly opened: () => OpenVault | null
  /** Where the open vault keeps what waits. */
  readonly folder: () => string
  readonly courier: Courier
  readonly after: After
  /** A number from 0 up to 1. */
  readonly chance: () => number
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

type Sending = { readonly itemId: string; readonly errand: Errand; sent: number; told: number }

/** Sends the outbox in the background: one file at a time to each place. */
export const createOutboxRunner = (around: Surroundings): OutboxRunner => {
  const sendings = new Map<string, Sending>()
  let vaultAtWork: OpenVault | null = null
  let forgetTimer: () => void = () => undefined

  /** Bugs and full disks stop the outbox until something else happens; they never stop the app. */
  const guarded = (deed: (vault: OpenVault) => void): void => {
    const vault = around.opened()
    // Locked meanwhile, or opened again: what comes late belongs to nobody.
    if (!vault || vault !== vaultAtWork) return
    try {
      deed(vault)
    } catch (error) {
      around.report(error)
    }
  }

  const look = (): void => {
    const opened = around.opened()
    if (opened && opened !== vaultAtWork) {
      stop()
      vaultAtWork = opened
      guarded((vault) => recoverOutbox(vault, around.folder()))
    }
    guarded((vault) => {
      forgetTimer()
      const now = vault.now()
      const items = openItems(vault.db)
      for (const item of items)
        if (!sendings.has(item.placeId) && isDue(item.nextTryAt, now)) begin(vault, item)
      const next = items
        .filter((item) => !sendings.has(item.placeId) && item.nextTryAt > now && !isDue(item.nextTryAt, now))
        .map(({ nextTryAt }) => Date.parse(nextTryAt))
      if (next.length > 0) forgetTimer = around.after(Math.min(...next) - Date.parse(now) + 1, look)
    })
  }

  const begin = (vault: OpenVault, item: StoredItem): void => {
    const place = placeById(vault.db, item.placeId)
    const content = contentOf(vault.db, item.sha256)
    if (!place || !content) return
    if (item.state === 'queued') save(vault, { ...item, state: 'sending' })
    const { file, key, size } = content
    const errand = around.courier(
      {
        task: 'send',
        at: addressOf(place),
        mark: place.mark,
        id: item.id,
        path: item.path,
        sha256: item.sha256,
        sealed: { file: pathOf(around.folder(), file), key, size },
        isSent: item.state === 'sent',
        wasSent: item.sentAt !== '',
      },
      (news) => heard(item, news),
    )
    sendings.set(item.placeId, { itemId: item.id, errand, sent: 0, told: 0 })
    errand.answer.then(
      (answer) => ended(item, errand, answer),
      (error: unknown) => {
        around.report(error)
        ended(item, errand, { ok: false, error: { fault: 'somethingBroke' } })
      },
    )
  }

  const heard = ({ id, placeId }: StoredItem, news: PlaceNews): void => {
    const sending = sendings.get(placeId)
    if (sending?.itemId !== id) return
    if ('isSent' in news)
      return guarded((vault) => {
        const item = itemById(vault.db, id)
        if (item?.state === 'sending') save(vault, { ...item, state: 'sent', sentAt: vault.now() })
      })
    if ('isAlive' in news) return undefined
    sending.sent += news.sentBytes
    // A word for each quarter of a megabyte: the window has other things to do.
    if (sending.sent - sending.told < 262_144) return undefined
    sending.told = sending.sent
    return around.changed()
  }

  const ended = (
    { id, placeId }: StoredItem,
    errand: Errand,
    answer: Result<PlaceDone, PlaceFailure>,
  ): void => {
    if (sendings.get(placeId)?.errand !== errand) return
    sendings.delete(placeId)
    guarded((vault) => {
      const item = itemById(vault.db, id)
      if (item?.state === 'sending' || item?.state === 'sent') settle(vault, item, answer)
    })
    look()
  }

  const settle = (vault: OpenVault, item: StoredItem, answer: Result<PlaceDone, PlaceFailure>): void => {
    if (!answer.ok) return fail(vault, item, answer.error)
    const at = vault.now()
    if (answer.value.done === 'gone')
      return save(vault, { ...item, state: 'queued', sentAt: '', fault: null, nextTryAt: at })
    save(vault, { ...item, state: 'verified', verifiedAt: at, fault: null, nextTryAt: '' })
    // The place can be reached: what a cancelled file left there goes now.
    for (const left of halvesLeft(vault.db, item.placeId)) tidy(vault, left)
  }

  const fail = (vault: OpenVault, item: StoredItem, failure: PlaceFailure): void => {
    const attempts = item.attempts + 1
    const next = nextTry(failure, attempts, Date.parse(vault.now()), around.chance())
    const nextTryAt = next === null ? '' : new Date(next).toISOString()
    const { fault } = failure
    // What was sent stays sent unless it has to go there once more.
    const isAgain = fault === 'readBackDiffers' || fault === 'takenAway'
    const state = item.state === 'sent' && !isAgain ? 'sent' : 'queued'
    const others =
      faultWords[fault].about === 'place'
        ? openItems(vault.db).filter(({ id, placeId }) => placeId === item.placeId && id !== item.id)
        : []
    inTransaction(vault.db, () => {
      saveItem(vault, 'save', { ...item, state, fault, attempts, nextTryAt })
      // The place itself cannot be used: the others need not find that out one by one.
      for (const other of others) saveItem(vault, 'save', { ...other, fault, attempts, nextTryAt })
      return ok(null)
    })
    around.changed()
  }

  const save = (vault: OpenVault, item: StoredItem): void => {
    inTransaction(vault.db, () => {
      saveItem(vault, 'save', item)
      return ok(null)
    })
    around.changed()
  }

  /** Takes away what a cancelled file left half there; where that cannot be done now, it is when the place is back. */
  const tidy = (vault: OpenVault, { id, placeId, path }: StoredItem): void => {
    const place = placeById(vault.db, placeId)
    if (!place) return
    const task = {
      task: 'tidy',
      at: addressOf(place),
      mark: place.mark,
      id,
      folder: path.slice(0, -1),
    } as const
    around
      .courier(task, () => undefined)
      .answer.then((answer) => {
        if (!answer.ok) return
        guarded((now) => {
          const item = itemById(now.db, id)
          if (item?.state === 'cancelled' && item.attempts > 0) save(now, { ...item, attempts: 0 })
        })
      })
      .catch(around.report)
  }

  const stop = (): void => {
    forgetTimer()
    vaultAtWork = null
    for (const { errand } of sendings.values()) errand.stop()
    sendings.clear()
  }

  return {
    look,
    stop,
    dropped: (item) =>
      guarded((vault) => {
        const sending = sendings.get(item.placeId)
        if (sending?.itemId === item.id) {
          sendings.delete(item.placeId)
          sending.errand.stop()
        }
        if (isOnItsWay(item) && hasBegun(item)) tidy(vault, item)
      }),
    sentOf: (itemId) => [...sendings.values()].find((each) => each.itemId === itemId)?.sent ?? 0,
  }
}
