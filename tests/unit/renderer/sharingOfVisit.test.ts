import { beforeEach, expect, it, vi } from 'vitest'
import { bundleExported } from '../../../renderer/bundles/exportStore'
import {
  computerInvited,
  computerRemoved,
  sharingLookedAt,
  useSharingStore,
} from '../../../renderer/bundles/sharingStore'
import { statusesForgotten, useStatusStore } from '../../../renderer/components/statusStore'

let asked: (readonly [string, unknown])[] = []
const answers: Readonly<Record<string, unknown>> = { 'bundles.invite': 'invited', 'bundles.ofVisit': {} }
const bridge = {
  call: async (operation: string, input: unknown) => {
    asked.push([operation, input])
    return { ok: true, value: answers[operation] ?? null }
  },
  onEvent: () => () => undefined,
}
vi.stubGlobal('window', { bridge, addEventListener: () => undefined })

const invitations = () =>
  asked.flatMap(([operation, input]) => (operation === 'bundles.invite' ? [input] : []))

beforeEach(() => {
  asked = []
  statusesForgotten()
})

it('takes a computer into the team of the visit it was asked for, though another visit is looked at by now', async () => {
  await sharingLookedAt('visit A')
  await computerRemoved('visit A', 'age1lee', 'B. Lee’s laptop')
  const undo = useStatusStore.getState().statuses.at(-1)?.action
  await sharingLookedAt('visit B')
  undo?.onPress()
  await computerInvited('visit A', 'age1shah', '')
  expect(invitations()).toEqual([
    { visitId: 'visit A', code: 'age1lee', name: 'B. Lee’s laptop' },
    { visitId: 'visit A', code: 'age1shah', name: '' },
  ])
  expect(useSharingStore.getState().visitId).toBe('visit B')
})

it('leaves another visit on the screen as it is when a bundle has been sealed', async () => {
  await sharingLookedAt('visit B')
  await bundleExported('visit A', { computers: [] }, [])
  expect(useSharingStore.getState().visitId).toBe('visit B')
})
