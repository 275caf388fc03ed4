import { request as askPlain } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as askEncrypted } from 'node:https'
// As a whole: older runtimes have not all of its parts, and a missing one asked for by name would stop the core.
import tls from 'node:tls'
import type { PlaceFailure } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import type { Answer, Content } from '../placeAccess'
import { faultOfConnection } from './webDavFaults'

export type WebDavServer = {
  readonly address: URL
  readonly user: string
  readonly password: string
  /** How long nothing may happen on a connection. */
  readonly patience: number
  readonly signal: AbortSignal | null
  /** Certificates that are trusted beside the system's, in PEM: for tests. */
  readonly trusted?: readonly string[]
}

export type WebDavQuestion = {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly content: Content; readonly size: number; readonly sent: (bytes: number) => void }
  /** Takes the bytes of a good answer; without it they are kept as text. */
  readonly take?: (bytes: Uint8Array) => 'more' | 'enough'
}

export type WebDavAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A listing of many thousand files. */
const longestText = 20_000_000

/**
 * Asks one thing of one server and nothing of any other: no redirection is followed, no proxy of the surroundings used,
 * no certificate let pass. Node's own client, because each of these has to be said no to.
 */
export const askWebDav = (server: WebDavServer, question: WebDavQuestion): Answer<WebDavAnswer> =>
  new Promise((resolve, reject) => {
    const failed = (error: unknown): void => {
      try {
        finish(err(faultOfConnection(error)))
      } catch (bug) {
        asked.destroy()
        reject(bug instanceof Error ? bug : new Error('A request ended without a reason'))
      }
    }
    const finish = (answer: Awaited<Answer<WebDavAnswer>>): void => {
      resolve(answer)
      asked.destroy()
    }
    const asked = begin(server, question, (answer) => {
      receive(answer, question).then(finish, failed)
    })
    asked.on('error', failed)
    asked.on('timeout', () => finish(err({ fault: 'timedOut' })))
    send(asked, question.body).catch(failed)
  })

const begin = (
  { address, user, password, patience, signal, trusted }: WebDavServer,
  { method, url, headers, body }: WebDavQuestion,
  answered: (answer: IncomingMessage) => void,
): ClientRequest => {
  if (url.origin !== address.origin) throw new Error('A request must go to its own server')
  const options = {
    method,
    timeout: patience,
    agent: false as const,
    ...(signal === null ? {} : { signal }),
    headers: {
      ...(user === '' && password === ''
        ? {}
        : { authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}` }),
      'user-agent': 'Visitbook',
      ...(body ? { 'content-length': String(body.size), 'content-type': 'application/octet-stream' } : {}),
      ...headers,
    },
  }
  if (url.protocol === 'http:') return askPlain(url, options, answered)
  const ca = [...certificates(), ...(trusted ?? [])]
  // Said here, so that nothing in the surroundings can say otherwise.
  return askEncrypted(url, { ...options, ca, rejectUnauthorized: true, minVersion: 'TLSv1.2' }, answered)
}

/** Those of the system too, where this runtime can read them: organisations have certificates of their own. */
const certificates = (): readonly string[] =>
  typeof tls.getCACertificates === 'function'
    ? [...tls.getCACertificates('bundled'), ...tls.getCACertificates('system')]
    : tls.rootCertificates

const send = async (asked: ClientRequest, body: WebDavQuestion['body']): Promise<void> => {
  if (body) {
    for await (const bytes of body.content()) {
      // A server that has answered already wants no more of it.
      if (asked.destroyed) return
      if (!asked.write(bytes)) await drained(asked)
      body.sent(bytes.byteLength)
    }
  }
  asked.end()
}

const drained = (asked: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      asked.off('drain', done).off('close', done)
      resolve()
    }
    asked.on('drain', done).on('close', done)
  })

const receive = async (
  answer: IncomingMessage,
  { take }: WebDavQuestion,
): Promise<Awaited<Answer<WebDavAnswer>>> => {
  const status = answer.statusCode ?? 0
  const isWanted = take !== undefined && status === 200
  const parts: Buffer[] = []
  let size = 0
  for await (const bytes of answer as AsyncIterable<Buffer>) {
    size += bytes.byteLength
    if (isWanted) {
      // Leaving the loop ends the answer, however long it would have been.
      if (take(bytes) === 'enough') break
    } else if (size <= longestText) parts.push(bytes)
    else return err<PlaceFailure>({ fault: 'unexpectedAnswer' })
  }
  return ok({ status, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') })
}
