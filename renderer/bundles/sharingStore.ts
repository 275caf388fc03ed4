import type { ExchangeOfVisit } from '@shared/bundles/receivedSummary'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useNavigationStore, visitInSight, wentTo } from '../navigationStore'
import type { SharingPart } from '../navigationStore'
import { saveEverything } from '../unsaved'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type SharingState = {
  readonly visitId: string | null
  /** null: not read yet, or there is no visit. */
  readonly exchange: ExchangeOfVisit | null
  readonly failed: AppError | null
  /** This computer's code and name; null: not read yet. */
  readonly code: { readonly recipient: string; readonly name: string } | null
  /** When it was read: times of that day are shown without it. */
  readonly lookedAt: Date
}

const nothing: SharingState = {
  visitId: null,
  exchange: null,
  failed: null,
  code: null,
  lookedAt: new Date(0),
}

/** What is exchanged of a visit with whom, as the core knows it. */
export const useSharingStore = create<SharingState>(() => nothing)

const { getState, setState } = useSharingStore

/** The same for the visit on the screen: of another one, nothing has been read. */
export const useSharingOf = (visitId: string | null): SharingState => {
  const state = useSharingStore()
  return state.visitId === visitId ? state : nothing
}

/** Reads again who has sent what; `null`: there is no visit yet, and only this computer's code is read. */
export const sharingLookedAt = async (visitId: string | null): Promise<void> => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  // What was typed last belongs to what is said to be not sent yet.
  await saveEverything()
  const [code, exchange] = await Promise.all([
    call('bundles.code', {}),
    visitId === null ? null : call('bundles.ofVisit', { visitId }),
  ])
  if (getState().visitId !== visitId) return
  setState({
    lookedAt: new Date(),
    failed: code.ok ? (exchange === null || exchange.ok ? null : exchange.error) : code.error,
    code: code.ok ? code.value : null,
    exchange: exchange?.ok ? exchange.value : null,
  })
}

/** From anywhere in a visit, and from the other part of what is shared of it. */
export const sharingShown = (part: SharingPart) => {
  const { screen } = useNavigationStore.getState()
  const visitId = visitInSight(screen)
  const isShown = screen.kind === 'sharing' && screen.part === part
  if (visitId !== null && !isShown) wentTo({ kind: 'sharing', visitId, part })
}

/** null: it is called so from here on. */
export const computerNamed = async (name: string): Promise<AppError | null> => {
  const answer = await call('bundles.nameComputer', { name })
  if (!answer.ok) return answer.error
  setState(({ code }) => ({ code: code && { ...code, name: name.trim() } }))
  return null
}

export const codeCopied = async (recipient: string): Promise<void> => {
  await navigator.clipboard.writeText(recipient)
  said('The code is copied. It opens nothing: it only lets colleagues seal for you.')
}

export const codeSaved = async (): Promise<void> => {
  const answer = await call('shell.saveCode', {})
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  else if (answer.value !== null) said(`The code is saved as “${answer.value.fileName}”.`)
}

const invitedWords = {
  invited: null,
  alreadyThere: 'This computer is in the team already.',
  noCode: 'That is no code of a computer: it begins with age1, and a letter may be missing or wrong.',
  ownCode: 'That is the code of this computer.',
} as const

/** Reads it again where it is still this visit that is looked at. */
export const sharingFollowed = async (visitId: string | null): Promise<void> => {
  if (getState().visitId === visitId) await sharingLookedAt(visitId)
}

/** Into the team of the visit that was on the screen, whatever is there by now. null: invited; else what is wrong. */
export const computerInvited = async (
  visitId: string,
  code: string,
  name: string,
): Promise<string | null> => {
  const answer = await call('bundles.invite', { visitId, code, name })
  if (!answer.ok) return errorLine(answer.error)
  await sharingFollowed(visitId)
  return invitedWords[answer.value]
}

/** The text of a code file that the user chooses; null: cancelled or unreadable, which is said. */
export const codeFileOpened = async (): Promise<string | null> => {
  const answer = await call('shell.openCode', {})
  if (answer.ok) return answer.value?.text ?? null
  said(errorLine(answer.error), { tone: 'problem' })
  return null
}

export const computerRemoved = async (visitId: string, recipient: string, name: string): Promise<void> => {
  const answer = await call('bundles.removeComputer', { visitId, recipient })
  if (!answer.ok) return void said(errorLine(answer.error), { tone: 'problem' })
  await sharingFollowed(visitId)
  const back = () => void computerInvited(visitId, recipient, name)
  said(`Nothing more is sealed for ${name || 'that computer'}. What it has, it keeps.`, {
    action: { label: 'Undo', onPress: back },
  })
}

/** null: kept; else what is wrong with the code. '' takes the organisation's key away. */
export const organisationSet = async (recipient: string): Promise<string | null> => {
  const answer = await call('bundles.setOrganisation', { recipient })
  if (!answer.ok)
    return answer.error.kind === 'invalidRequest' ? invitedWords.noCode : errorLine(answer.error)
  await sharingLookedAt(getState().visitId)
  return null
}

emptiedOnLock(() => setState(nothing, true))

for (const noun of ['bundles', 'clashes', 'notes'])
  followsOthers(noun, () => {
    const { visitId, exchange } = getState()
    if (exchange !== null) void sharingLookedAt(visitId)
  })
