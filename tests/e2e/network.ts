import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

type TestSide = { readonly visitbookTest: { readonly blockedRequests: () => readonly string[] } }

/**
 * Watches from the start of the app: what its pages ask for, what the shell kept from going out, and on Linux every
 * socket of its processes. What came to light is asked for at the end.
 */
export const watchNetwork = (app: ElectronApplication) => {
  const asked = new Set<string>()
  const sockets = new Set<string>()
  app.context().on('request', (request) => asked.add(request.url()))
  const main = app.process().pid
  const look = () => {
    if (main !== undefined) for (const socket of openSockets(familyOf(main))) sockets.add(socket)
  }
  const timer = process.platform === 'linux' ? setInterval(look, 1_000) : undefined
  app.once('close', () => clearInterval(timer))
  const blocked = () =>
    app.evaluate(() => [...(globalThis as unknown as TestSide).visitbookTest.blockedRequests()])

  return {
    /** No address outside was asked for, and no socket leads out of this computer. */
    expectSilent: async () => {
      expect([...asked].filter((address) => !address.startsWith('app://visitbook/'))).toEqual([])
      expect(await blocked()).toEqual([])
      expect([...sockets].filter((socket) => !isLoopback(socket))).toEqual([])
    },
    /** The watch would have seen it: asks for something outside on purpose. */
    expectAwake: async () => {
      const address = 'https://outside.example/'
      const refused = app.evaluate(({ session }, to) => session.fromPartition('visitbook').fetch(to), address)
      await expect(refused).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
      expect(await blocked()).toEqual([address])
      // Playwright itself holds a connection to the app over loopback: the look at the processes finds it.
      if (process.platform === 'linux') expect([...sockets].filter(isLoopback)).not.toEqual([])
    },
  }
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6'] as const

/** "tcp 127.0.0.1:35211 -> 0.0.0.0:0" for each internet socket that one of the processes holds. */
export const openSockets = (pids: readonly number[]): readonly string[] =>
  pids.flatMap((pid) => {
    const held = new Set(heldBy(pid).map(({ path }) => /^socket:\[(\d+)\]$/.exec(path)?.[1]))
    return tables.flatMap((table) =>
      linesOf(`/proc/${pid}/net/${table}`).flatMap((line) => {
        const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/)
        return local && remote && held.has(inode) ? [`${table} ${placeOf(local)} -> ${placeOf(remote)}`] : []
      }),
    )
  })

/** Bound to loopback, or not yet to anything and with no other end: nothing that can leave this computer. */
export const isLoopback = (socket: string) => {
  const [, local = '', remote = ''] = /^\w+ (\S+) -> (\S+)$/.exec(socket) ?? []
  return onLoopback.test(local) && (onLoopback.test(remote) || nowhere.test(remote))
}

const onLoopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+):/
const nowhere = /^(0\.0\.0\.0|::):0$/

/** A process and all that it started. */
export const familyOf = (pid: number): readonly number[] => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const belongs = (one: number | undefined): boolean =>
    one !== undefined && (one === pid || belongs(parents.get(one)))
  return [...parents.keys()].filter(belongs)
}

// The name in brackets may hold anything; the state and the parent follow it.
const parentOf = (pid: string) => {
  const parent = linesOf(`/proc/${pid}/stat`)[0]
    ?.replace(/^.*\) \S /, '')
    .split(' ')[0]
  return parent === undefined ? undefined : Number(parent)
}

/** What a process has open, and where it can be read. One that has ended, or is sandboxed, shows nothing. */
export const heldBy = (pid: number): readonly { readonly through: string; readonly path: string }[] => {
  const folder = `/proc/${pid}/fd`
  return orNothing(() => readdirSync(folder)).flatMap((name) =>
    orNothing(() => [{ through: `${folder}/${name}`, path: readlinkSync(`${folder}/${name}`) }]),
  )
}

const orNothing = <Found>(look: () => readonly Found[]): readonly Found[] => {
  try {
    return look()
  } catch {
    return []
  }
}

const linesOf = (path: string) =>
  orNothing(() =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )

/** The kernel writes "0100007F:8989": each group of four bytes from its end, then the port. */
const placeOf = (written: string) => {
  const [address = '', port = ''] = written.split(':')
  const words = address.match(/.{8}/g) ?? []
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse().map((byte) => parseInt(byte, 16)))
  const text = bytes.length === 4 ? bytes.join('.') : inGroups(bytes)
  return `${text}:${parseInt(port, 16)}`
}

const inGroups = (bytes: readonly number[]) => {
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  if (isMapped) return `::ffff:${bytes.slice(12).join('.')}`
  if (bytes.slice(0, 15).every((byte) => byte === 0)) return bytes[15] === 0 ? '::' : `::${bytes[15]}`
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
