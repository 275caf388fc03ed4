import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { draftMarking } from '@shared/letters/letter'
import { referBackToHtml } from '@shared/referBacks/referBackToHtml'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Core } from './coreClient'
import type { Dialogs } from './dialogs'
import { printPage } from './printPage'

/** One refer-back on paper, asked for by name. No file is written. */
export const printReferBack = async (
  core: Core,
  dialogs: Dialogs,
  { referBackId }: Parsed<'shell.printReferBack'>,
): Promise<Result<Output<'shell.printReferBack'>, AppError>> => {
  const referBack = await core.call('referBacks.get', { referBackId })
  if (!referBack.ok) return referBack
  const visit = await core.call('visits.get', { visitId: referBack.value.visitId })
  if (!visit.ok) return visit
  const html = referBackToHtml(referBack.value, {
    authority: visit.value.authority.name,
    marking: draftMarking,
  })
  return ok({ printed: await printPage(dialogs, html, 'refer-back') })
}
