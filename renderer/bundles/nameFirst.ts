import { computerNames } from '@shared/bundles/computerNames'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { computerNamed } from './sharingStore'

type Asked = { readonly names: readonly string[]; readonly go: () => void }

/** What this computer is called is asked for; null: it is not. */
export const useNameFirstStore = create<{ asked: Asked | null }>(() => ({ asked: null }))

const { getState, setState } = useNameFirstStore

/**
 * Colleagues see the name of this computer beside all that it sends: asked for once, before anything is sent. Whatever
 * is answered, and whatever stands in the way of the question, the deed goes on.
 */
export const namedFirst = async (visitId: string, go: () => void): Promise<void> => {
  const code = await call('bundles.code', {})
  if (!code.ok || code.value.isNameSettled) return go()
  const [visit, writing, exchange] = await Promise.all([
    call('visits.get', { visitId }),
    call('writing.ofVisit', { visitId }),
    call('bundles.ofVisit', { visitId }),
  ])
  if (!visit.ok || !writing.ok || !exchange.ok) return go()
  const { recipient } = code.value
  const others = exchange.value.computers.filter((computer) => computer.recipient !== recipient)
  const taken = others.map(({ name }) => name)
  const { team } = visit.value
  return setState({
    asked: { names: computerNames({ writer: writing.value.writer, team, recipient, taken }), go },
  })
}

/** '' : it goes without a name, and nobody is asked again. */
export const nameAnswered = async (name: string): Promise<void> => {
  const { asked } = getState()
  setState({ asked: null })
  if (asked === null) return
  const error = await computerNamed(name)
  if (error !== null) said(errorLine(error), { tone: 'problem' })
  asked.go()
}

/** Neither named nor sent. */
export const nameLetGo = () => setState({ asked: null })

emptiedOnLock(nameLetGo)
