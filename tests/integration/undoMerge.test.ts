import { expect, it } from 'vitest'
import { undoMerge } from '../../electron/bundles/mergeService'
import { openItems } from '../../electron/outbox/outboxRepository'
import { queueForPlaces, saveItem } from '../../electron/outbox/outboxService'
import { insertPlace } from '../../electron/places/placeRepository'
import { createReferBack } from '../../electron/referBacks/referBackService'
import { aFolder, valueOf } from './support/aCore'
import { aNewLaptop, exchange, someLaptops, takeNote, textsOf } from './support/laptops'
import type { Laptop } from './support/laptops'

const addReferBack = ({ vault }: Laptop, visitId: string) => {
  const told = { toldName: '', toldRole: '', toldAt: '', toldHow: '' as const }
  const answered = { response: '', respondedAt: '', outcome: '', closedAt: '' }
  const raised = { raisedAt: '2024-10-15T10:42', raisedBy: 'A. Lead', concern: 'A bruise.', child: '4711' }
  valueOf(createReferBack(vault, { visitId, content: { ...raised, ...told, ...answered } }))
}
const addToOutbox = async ({ vault }: Laptop, visitId: string) => {
  const id = vault.newId()
  const place = { id, name: 'Drive', kind: 'folder' as const, location: aFolder(), mark: id }
  const takes = { takesDocuments: true, takesBundles: true }
  insertPlace(vault.db, { ...place, ...takes, user: '', password: '' }, vault.now())
  const outgoing = {
    kind: 'document' as const,
    visitId,
    title: 'letter.docx',
    content: Buffer.from('Letter'),
  }
  const path = () => ['documents', 'letter.docx']
  valueOf(await queueForPlaces(vault, aFolder(), { ...outgoing, path }))
}

it('undoes no merge that brought a visit which has a refer-back or a file to send by now', async () => {
  const { visitId, laptops } = someLaptops(['A'])
  const [a] = laptops
  if (!a) throw new Error('a laptop')
  takeNote(a, visitId, 'Visits are weekly.')
  for (const addTo of [addReferBack, addToOutbox]) {
    const b = aNewLaptop('B')
    const { mergeId } = await exchange(a, b, visitId)
    await addTo(b, visitId)
    expect(valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))).toBe('changedSince')
    expect(textsOf(b, visitId)).toEqual(['Visits are weekly.'])
  }
})

it('undoes a merge while a file from before it is on its way', async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  await addToOutbox(b, visitId)
  takeNote(a, visitId, 'Visits are weekly.')
  const { mergeId } = await exchange(a, b, visitId)
  const [item] = openItems(b.vault.db)
  if (!item) throw new Error('a file in the outbox')
  saveItem(b.vault, 'save', { ...item, state: 'sending' })
  expect(valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))).toBe('undone')
  expect(textsOf(b, visitId)).toEqual([])
})
