import { expect, test } from '@playwright/test'
import type { Finding } from '@shared/findings/finding'
import type { Bridge } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import { findingsPage } from './pages/FindingsPage'
import { vaultPage } from './pages/VaultPage'
import { visitsPage } from './pages/VisitsPage'
import { closeAppsAfterEach, openApp } from './shellApp'

closeAppsAfterEach()

test('a finding saved elsewhere meanwhile loses nobody’s words: both are kept unless the user says otherwise', async ({}, testInfo) => {
  const { page } = await openApp(testInfo)
  await vaultPage(page).begin()
  await visitsPage(page).openSample()
  const findings = findingsPage(page)
  await findings.open()
  const first = findings.cards.first()
  await expect(findings.text(first)).toHaveValue(/^Placement decision-making/)
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const ask = async <T>(operation: string, input: unknown) => {
      const answer = (await bridge.call(operation, input)) as Result<T, unknown>
      if (!answer.ok) throw new Error(`${operation} was refused`)
      return answer.value
    }
    const [visit] = await ask<{ id: string }[]>('visits.list', {})
    const [stored] = await ask<Finding[]>('findings.list', { visitId: visit?.id })
    if (stored === undefined) throw new Error('The sample has findings')
    const { id, visitId: _visit, revision, position: _position, ...content } = stored
    await ask('findings.save', { findingId: id, basedOn: revision, content: { ...content, text: 'Theirs.' } })
  })
  await findings.text(first).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Mine. ')
  const clash = page.getByRole('dialog', { name: 'This finding was saved elsewhere first' })
  await expect(clash).toBeVisible()
  // Whoever types on into the question types on in the words, space and all.
  await page.keyboard.type('And mine. ')
  await expect(findings.text(first)).toHaveValue(/^Mine. And mine. Placement/)
  await expect(clash).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(clash).toBeHidden()
  await expect.poll(findings.texts).toContain('Theirs.')
  expect(
    (await findings.texts()).filter((text) => text.startsWith('Mine. And mine. Placement')),
  ).toHaveLength(1)
})
