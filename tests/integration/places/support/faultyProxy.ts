import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the proxy does with one request instead of passing it on. */
export type NetworkFault =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
    }
  /** The connection ends before, or in the middle of, what is sent. */
  | { readonly kind: 'cut' }
  /** Nothing is answered, and the server never hears of it. */
  | { readonly kind: 'silent' }
  /** The server does what was asked, and its answer never comes back. */
  | { readonly kind: 'silentAfterwards' }
  /** The answer breaks off half-way. */
  | { readonly kind: 'cutAnswer' }
  /** One bit of what is sent is another when it arrives. */
  | { readonly kind: 'bentUpload' }

type Seen = { readonly method: string; readonly path: string }

/** Stands between the app and a real server; passes everything on but what `fault` says of a request. */
export const faultyProxy = async (port: number) => {
  let fault: (seen: Seen) => NetworkFault | null = () => null
  const seen: Seen[] = []
  const server = createServer((asked, answer) => {
    const each = { method: asked.method ?? '', path: decodeURIComponent(asked.url ?? '') }
    seen.push(each)
    handle(asked, answer, port, fault(each))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** Of each request that fits; null: nothing goes wrong from here on. */
    breaks: (when: ((seen: Seen) => boolean) | null, how: NetworkFault = { kind: 'cut' }) => {
      fault = (each) => (when?.(each) === true ? how : null)
    },
    seen: () => [...seen],
  }
}

const handle = (
  asked: IncomingMessage,
  answer: ServerResponse,
  port: number,
  fault: NetworkFault | null,
): void => {
  if (fault?.kind === 'cut') return void asked.socket.destroy()
  if (fault?.kind === 'silent') return void asked.resume()
  if (fault?.kind === 'answer') {
    // A server that refuses an upload may do so before it has read it.
    answer.writeHead(fault.status, fault.headers)
    answer.end(fault.body ?? '')
    return void asked.resume()
  }
  // The name of the host stays as it was asked for: servers compare it with the destination of a MOVE.
  const onwards = request(
    { host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers, agent: false },
    (came) => {
      if (fault?.kind === 'silentAfterwards') return void came.resume()
      answer.writeHead(came.statusCode ?? 502, came.headers)
      if (fault?.kind !== 'cutAnswer') return void came.pipe(answer)
      came.once('data', (bytes: Buffer) => {
        answer.write(bytes.subarray(0, bytes.byteLength >> 1), () => answer.destroy())
      })
    },
  )
  onwards.on('error', () => answer.destroy())
  let isBent = fault?.kind !== 'bentUpload'
  asked.on('data', (bytes: Buffer) => {
    if (!isBent && bytes.byteLength > 0) bytes[0] = (bytes[0] ?? 0) ^ 1
    isBent = true
    onwards.write(bytes)
  })
  asked.on('end', () => onwards.end())
}
