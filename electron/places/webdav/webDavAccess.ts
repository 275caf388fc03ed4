import { err, ok } from '@shared/result'
import type { Answer, PlaceAccess, PlacePath } from '../placeAccess'
import { readListing } from './readListing'
import { faultOfStatus } from './webDavFaults'
import { askWebDav } from './webDavRequest'
import type { WebDavAnswer, WebDavQuestion, WebDavServer } from './webDavRequest'

/** A folder on a server that speaks WebDAV. */
export const webDavAccess = (server: WebDavServer): PlaceAccess => {
  const at = (path: PlacePath, isFolder = false): URL =>
    new URL(
      `${server.address.pathname}${path.map(encodeURIComponent).join('/')}${isFolder && path.length > 0 ? '/' : ''}`,
      server.address,
    )
  const ask = (question: WebDavQuestion): Answer<WebDavAnswer> => askWebDav(server, question)
  /** A deed that answers nothing but that it was done. */
  const done = async (question: WebDavQuestion, alsoGood: readonly number[] = []): Answer<null> => {
    const answer = await ask(question)
    if (!answer.ok) return answer
    const { status, headers } = answer.value
    const isDone = [200, 201, 202, 204, ...alsoGood].includes(status)
    return isDone ? ok(null) : err(faultOfStatus(status, headers))
  }
  const look = async (folder: PlacePath, depth: '0' | '1') => {
    const url = at(folder, true)
    const answer = await ask({
      method: 'PROPFIND',
      url,
      headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
      body: { content: propertiesAsked, size: properties.byteLength, sent: () => undefined },
    })
    if (!answer.ok) return answer
    const { status, headers, text } = answer.value
    if (status === 404 && folder.length > 0) return ok([])
    if (status !== 207) return err(isPage(status, headers) ? pageCame : faultOfStatus(status, headers))
    const entries = readListing(text, url)
    return entries === null ? err(isPage(200, headers) ? pageCame : faultOfStatus(0, headers)) : ok(entries)
  }

  return {
    // A PUT gives a whole file; what a server makes of a part of one is said nowhere.
    goesOn: false,

    root: async () => {
      const found = await look([], '0')
      return found.ok ? ok(null) : found
    },

    list: (folder) => look(folder, '1'),

    read: async (path, take) => {
      const answer = await ask({ method: 'GET', url: at(path), take })
      if (!answer.ok) return answer
      const { status, headers } = answer.value
      if (status === 404) return ok(false)
      if (isPage(status, headers) && !/\.html?$/i.test(path.at(-1) ?? '')) return err(pageCame)
      return status === 200 ? ok(true) : err(faultOfStatus(status, headers))
    },

    write: async (path, content, size, sent) => {
      const put = await done({ method: 'PUT', url: at(path), body: { content, size, sent } })
      // Here it speaks WebDAV, as was seen before: some say so of whatever keeps them from writing.
      return !put.ok && put.error.fault === 'notWebDav' ? err({ fault: 'notTaken' }) : put
    },

    move: async (from, to) => {
      const answer = await ask({
        method: 'MOVE',
        url: at(from),
        headers: { destination: at(to).href, overwrite: 'F' },
      })
      if (!answer.ok) return answer
      const { status, headers } = answer.value
      if (status === 412) return ok('taken')
      return status === 201 || status === 204 ? ok('moved') : err(faultOfStatus(status, headers))
    },

    remove: (path) => done({ method: 'DELETE', url: at(path) }, [404]),

    // 405: there is a folder of that name.
    makeFolder: (folder) => done({ method: 'MKCOL', url: at(folder, true) }, [405]),
  }
}

const properties = Buffer.from(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/><getlastmodified/></prop></propfind>',
  'utf8',
)
async function* propertiesAsked() {
  yield properties
}

const pageCame = { fault: 'proxyPage' } as const

/** A page for people where an answer for programs was asked for: a proxy or a sign-in stands in between. */
const isPage = (status: number, headers: WebDavAnswer['headers']): boolean =>
  status === 200 && /^text\/html\b/i.test(headers['content-type'] ?? '')
