import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as encryptedServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { faultWords } from '@shared/places/placeFaults'
import type { PlaceFailure, PlaceFault } from '@shared/places/placeFaults'
import type { Result } from '@shared/result'
import { createPlace } from '../../../electron/places/place'
import { readAddress } from '../../../electron/places/webdav/placeAddress'
import { webDavAccess } from '../../../electron/places/webdav/webDavAccess'
import { nextId } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import type { NetworkFault } from './support/faultyProxy'
import { smallDrive } from './support/realDrives'
import { aFile, behindProxy, faultIn, good, ignored } from './support/somePlaces'
import { installed, webDavPrograms } from './support/webDavServers'

const page = '<!DOCTYPE html><html><title>Sign in to the guest network</title></html>'
const answered = (status: number, headers = {}): NetworkFault => ({ kind: 'answer', status, headers })
const aPage: NetworkFault = {
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: page,
}

const answers: readonly (readonly [NetworkFault, PlaceFault])[] = [
  [answered(302, { location: 'https://elsewhere.example/' }), 'redirected'],
  [answered(401, { 'www-authenticate': 'Basic realm="x"' }), 'wrongPassword'],
  [answered(401, { 'www-authenticate': 'Negotiate' }), 'otherSignIn'],
  [answered(403), 'forbidden'],
  [answered(404), 'addressMissing'],
  [answered(405), 'notWebDav'],
  [answered(409), 'conflict'],
  [answered(412), 'precondition'],
  [answered(413), 'tooLarge'],
  [answered(423), 'lockedThere'],
  [answered(429, { 'retry-after': '120' }), 'tooMany'],
  [answered(500), 'serverFailed'],
  [answered(502), 'serverFailed'],
  [answered(503), 'serverFailed'],
  [answered(507), 'serverFull'],
  [answered(511), 'proxyPage'],
  [answered(418), 'unexpectedAnswer'],
  [{ kind: 'cut' }, 'cutOff'],
]

for (const program of webDavPrograms)
  describe.skipIf(!program.isInstalled)(
    `behind a faulty network, ${program.name}${installed(program)}`,
    () => {
      it('names what a server answers to an upload; nothing half-way gets the name, and the next try gets through', async () => {
        const { access, proxy, folder } = await behindProxy(program)
        const place = createPlace(access)
        const large = aFile(['letter.docx'], readFileSync(process.execPath).subarray(0, 2_000_000))
        for (const [fault, named] of answers) {
          proxy.breaks(({ method }) => method === 'PUT', fault)
          const failure = await place.publish(large, ignored)
          expect(faultIn(failure)).toBe(named === 'notWebDav' ? 'notTaken' : named)
          if (named === 'tooMany') expect(failure).toMatchObject({ error: { retryAfter: 120 } })
          expect(readdirSync(folder)).not.toContain('letter.docx')
        }
        proxy.breaks(null)
        expect(good(await place.publish(large, ignored))).toBe('published')
        expect(readdirSync(folder)).toEqual(['letter.docx'])
      })

      it('names what a server answers to every other deed, and goes on after it', async () => {
        const { access, proxy, folder } = await behindProxy(program)
        const place = createPlace(access)
        const id = nextId()
        good(await place.join(id))
        for (const method of ['PROPFIND', 'GET', 'MKCOL', 'MOVE'] as const) {
          const file = aFile([method, 'letter.docx'])
          for (const [fault, named] of answers) {
            proxy.breaks((seen) => seen.method === method && !seen.path.endsWith('.json'), fault)
            const deed = method === 'PROPFIND' ? place.list([]) : place.publish(file, ignored)
            const answer: Result<unknown, PlaceFailure> = await deed
            const meaning = new Map<string, readonly string[]>([
              // A file that is not there is no fault, and neither is a folder that is.
              ['GET addressMissing', ['readBackDiffers']],
              // The answer of a folder that is there: the upload into it then fails by itself.
              ['MKCOL notWebDav', ['addressMissing', 'conflict', 'cutOff']],
              ['MOVE precondition', ['nameTaken']],
            ])
            expect(meaning.get(`${method} ${named}`) ?? [named], method).toContain(faultIn(answer))
            if (method !== 'PROPFIND') expect(filesIn(folder, method)).not.toContain('letter.docx')
          }
          proxy.breaks(null)
          if (method !== 'PROPFIND') expect(good(await place.publish(file, ignored))).toBe('published')
          expect(good(await place.check(id))).toBeNull()
        }
      })

      it('takes a web page of a proxy for no folder, no file and no place', async () => {
        const { access, proxy, folder } = await behindProxy(program)
        const place = createPlace(access)
        const id = nextId()
        good(await place.join(id))
        proxy.breaks(() => true, aPage)
        expect(faultIn(await place.check(id))).toBe('proxyPage')
        expect(faultIn(await place.join(nextId()))).toBe('proxyPage')
        expect(faultIn(await place.list([]))).toBe('proxyPage')
        expect(faultIn(await place.publish(aFile(['letter.docx']), ignored))).toBe('proxyPage')
        // To whoever sends one, a page may be the file itself: the bytes tell.
        proxy.breaks(({ method }) => method === 'PUT', aPage)
        const kept = good(await place.list([])).length
        expect(faultIn(await place.publish(aFile(['letter.html']), ignored))).toBe('readBackDiffers')
        proxy.breaks(null)
        expect(readdirSync(folder)).toHaveLength(kept)
      })

      it('recognises on the next try what arrived although no answer came back', async () => {
        const { access, proxy, folder, server } = await behindProxy(program, 3_000)
        const place = createPlace(access)
        const patient = createPlace(webDavAccess({ ...server, patience: 20_000 }))
        for (const method of ['PUT', 'MOVE']) {
          const file = aFile([`after ${method}.docx`])
          proxy.breaks((seen) => seen.method === method, { kind: 'silentAfterwards' })
          expect(faultIn(await place.publish(file, ignored))).toBe('timedOut')
          proxy.breaks(null)
          let sent = 0
          const again = await patient.publish(file, (more) => (sent += more))
          expect(good(again)).toBe(method === 'MOVE' ? 'same' : 'published')
          expect(sent > 0).toBe(method === 'PUT')
          expect(good(await patient.verify(file))).toBe('same')
        }
        proxy.breaks(() => true, { kind: 'silent' })
        expect(faultIn(await place.list([]))).toBe('timedOut')
        expect(readdirSync(folder).sort()).toEqual(['after MOVE.docx', 'after PUT.docx'])
      })

      it('finds a bit that turned on the way and an answer that broke off', async () => {
        const { access, proxy, folder } = await behindProxy(program)
        const place = createPlace(access)
        const file = aFile(['letter.docx'])
        proxy.breaks(({ method }) => method === 'PUT', { kind: 'bentUpload' })
        expect(faultIn(await place.publish(file, ignored))).toBe('readBackDiffers')
        expect(readdirSync(folder)).toEqual([])
        proxy.breaks(null)
        good(await place.publish(file, ignored))
        proxy.breaks(({ method }) => method === 'GET', { kind: 'cutAnswer' })
        expect(faultIn(await place.verify(file))).toBe('cutOff')
        expect(faultIn(await place.read(['letter.docx'], 10_000))).toBe('cutOff')
      })

      it('gives up a server that stands still, and gets through when it goes on', async () => {
        const { access, running, folder, server } = await behindProxy(program, 2_000)
        const place = createPlace(access)
        const file = aFile(['letter.docx'], someBytes(5_000))
        running.hold()
        expect(faultIn(await place.publish(file, ignored))).toBe('timedOut')
        expect(faultIn(await place.list([]))).toBe('timedOut')
        running.goOn()
        const patient = createPlace(webDavAccess({ ...server, patience: 20_000 }))
        expect(good(await patient.publish(file, ignored))).toBe('published')
        expect(readdirSync(folder)).toEqual(['letter.docx'])
      })

      it('names a full and a write-protected disk of the server as the server does, and leaves no half under the name', async ({
        skip,
      }) => {
        const drive = smallDrive()
        if (drive === null) return skip('a drive can be mounted by root on Linux only')
        const { access, folder } = await behindProxy(program, 20_000, drive)
        const place = createPlace(access)
        const large = aFile(['letter.docx'], someBytes(400_000))
        expect(faultIn(await place.publish(large, ignored))).toBe(program.whenFull)
        expect(readdirSync(folder)).not.toContain('letter.docx')
        execFileSync('mount', ['-o', 'remount,ro', drive])
        expect(faultIn(await place.publish(large, ignored))).toBe(program.whenReadOnly)
        execFileSync('mount', ['-o', 'remount,rw,size=2m', drive])
        expect(good(await place.publish(large, ignored))).toBe('published')
        expect(readdirSync(folder)).toEqual(['letter.docx'])
      })

      it('sends the password to its own server only, and does not keep asking with a wrong one', async () => {
        const { server, proxy } = await behindProxy(program)
        const wrong = createPlace(webDavAccess({ ...server, password: 'wrong' }))
        expect(faultIn(await wrong.join(nextId()))).toBe('wrongPassword')
        expect(proxy.seen()).toHaveLength(1)
        expect(faultWords.wrongPassword.again).toBe('afterYou')
      })
    },
  )

const filesIn = (folder: string, name: string): readonly string[] =>
  readdirSync(folder).includes(name) ? readdirSync(join(folder, name)) : []

const tls = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../fixtures/tls/${name}.pem`), 'utf8')

/** A server with one of the certificates, and what a place on it answers. */
const lookBehind = async (certificate: string, trusted: readonly string[]) => {
  let asked = 0
  const server = encryptedServer({ key: tls('key'), cert: tls(certificate) }, (_, answer) => {
    asked += 1
    answer.writeHead(207).end('<multistatus xmlns="DAV:"/>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const access = webDavAccess({ address, user: 'u', password: 'p', patience: 20_000, signal: null, trusted })
  return { answer: await access.list([]), asked: () => asked }
}

it('sends nothing to a server whose certificate has expired, is not valid yet, is unknown, or names another one', async () => {
  const cases = [
    ['expired', 'expiredCertificate'],
    // As to a computer whose clock is years behind.
    ['notYet', 'futureCertificate'],
    ['otherHost', 'untrustedCertificate'],
  ] as const
  for (const [certificate, fault] of cases) {
    const { answer, asked } = await lookBehind(certificate, [tls(certificate)])
    expect([faultIn(answer), asked()]).toEqual([fault, 0])
  }
  const unknown = await lookBehind('right', [])
  expect([faultIn(unknown.answer), unknown.asked()]).toEqual(['untrustedCertificate', 0])
  expect(good((await lookBehind('right', [tls('right')])).answer)).toEqual([])
})

it('lets no surroundings switch off the check of certificates', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  onTestFinished(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'])
  expect(faultIn((await lookBehind('right', [])).answer)).toBe('untrustedCertificate')
})

it('says that nobody is there, and that what answers does not speak TLS', async () => {
  const at = (address: string) =>
    webDavAccess({ address: new URL(address), user: 'u', password: 'p', patience: 20_000, signal: null })
  expect(faultIn(await at('http://127.0.0.1:9/').list([]))).toBe('unreachable')
  expect(faultIn(await at('https://nobody.invalid/').list([]))).toBe('unreachable')
  const plain = createServer((_, answer) => answer.end())
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done))
  onTestFinished(() => void plain.close())
  const { port } = plain.address() as AddressInfo
  expect(faultIn(await at(`https://127.0.0.1:${port}/`).list([]))).toBe('noTls')
})

it('takes only addresses that are encrypted, or on this computer, and hold no password', () => {
  const read = (typed: string) => {
    const url = readAddress(typed)
    return url.ok ? url.value.href : url.error
  }
  expect(read('files.example.org/dav')).toBe('https://files.example.org/dav/')
  expect(read(' https://files.example.org/a b/ ')).toBe('https://files.example.org/a%20b/')
  expect(read('http://localhost:8080/x')).toBe('http://localhost:8080/x/')
  expect(read('http://127.0.0.1/x')).toBe('http://127.0.0.1/x/')
  expect(read('http://[::1]/x')).toBe('http://[::1]/x/')
  for (const open of ['http://files.example.org/', 'http://127.0.0.1.example.org/', 'http://10.0.0.1/'])
    expect(read(open), open).toBe('notSecure')
  for (const bad of [
    '',
    '  ',
    'https://u:p@files.example.org/',
    'https://u@x.org/',
    'https://x.org/?a=1',
    'https://x.org/#a',
    'ftp://x.org/',
    'file:///etc/',
    'https://',
  ])
    expect(read(bad), bad).toBe('badAddress')
})
