import type { AppError } from '@shared/ipc/errors'
import { call } from '../api'
import type { ErrorWords } from '../components/State'
import { errorWords } from './words'

/** The words for an error of a visit. Where a file of it is meant, its name is looked up: errors carry none. */
export const errorWordsIn = async (visitId: string | null, error: AppError): Promise<ErrorWords> => {
  const words = errorWords(error)
  if (visitId === null || error.kind !== 'attachmentUnreadable') return words
  const listed = await call('attachments.list', { visitId })
  const name = listed.ok ? listed.value.find(({ id }) => id === error.attachmentId)?.name : undefined
  return name === undefined ? words : { ...words, what: `The disk does not let “${name}” be read` }
}

/** The same in one line. */
export const errorLineIn = async (visitId: string | null, error: AppError): Promise<string> => {
  const { what, next } = await errorWordsIn(visitId, error)
  return `${what}. ${next}`
}
