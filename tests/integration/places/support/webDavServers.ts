import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { PlaceFault } from '@shared/places/placeFaults'
import { aFolder } from '../../support/aCore'

/** `hold`: it stands still from here on, connections open, as a server whose disk is gone. */
export type RunningServer = { readonly port: number; readonly hold: () => void; readonly goOn: () => void }

/** A server that somebody else wrote, on a folder of this computer, for the length of a test. */
export type WebDavProgram = {
  readonly name: string
  readonly isInstalled: boolean
  /** What an upload is told when the disk behind it is full, or may not be written to. */
  readonly whenFull: PlaceFault
  readonly whenReadOnly: PlaceFault
  readonly start: (folder: string) => Promise<RunningServer>
}

export const user = 'inspector'
export const password = 'orchard £ lantern'

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

const rclone: WebDavProgram = {
  name: 'rclone',
  isInstalled: has('rclone', 'version'),
  whenFull: 'notTaken',
  whenReadOnly: 'notTaken',
  start: async (folder) => {
    const port = await freePort()
    return running('rclone', port, [
      'serve',
      'webdav',
      folder,
      `--addr=127.0.0.1:${port}`,
      `--user=${user}`,
      `--pass=${password}`,
      // The folder is looked at by the test as well: what the server keeps in memory would hide that.
      '--dir-cache-time=0s',
      `--config=${join(aFolder(), 'none')}`,
    ])
  },
}

const modules = '/usr/lib/apache2/modules'

const apache: WebDavProgram = {
  name: 'Apache mod_dav',
  isInstalled: existsSync(join(modules, 'mod_dav_fs.so')) && has('apache2', '-v'),
  whenFull: 'serverFull',
  whenReadOnly: 'serverFailed',
  start: async (folder) => {
    const port = await freePort()
    const own = aFolder()
    // Where the tests run as root, Apache does not: its user must get in.
    for (const each of [own, folder, ...foldersIn(folder)]) chmodSync(each, 0o777)
    mkdirSync(join(own, 'locks'), { mode: 0o777 })
    chmodSync(join(own, 'locks'), 0o777)
    const digest = createHash('sha1').update(password, 'utf8').digest('base64')
    writeFileSync(join(own, 'users'), `${user}:{SHA}${digest}\n`)
    const loaded = [
      'mpm_event',
      'authn_core',
      'authn_file',
      'authz_core',
      'authz_user',
      'auth_basic',
      'dav',
      'dav_fs',
    ]
    writeFileSync(
      join(own, 'apache.conf'),
      [
        ...loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
        `ServerRoot "${own}"`,
        `ServerName 127.0.0.1:${port}`,
        `Listen 127.0.0.1:${port}`,
        `PidFile "${join(own, 'pid')}"`,
        `ErrorLog "${join(own, 'errors')}"`,
        ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        `DavLockDB "${join(own, 'locks', 'db')}"`,
        `DocumentRoot "${folder}"`,
        `<Directory "${folder}">`,
        'Dav On',
        'AuthType Basic',
        'AuthName test',
        `AuthUserFile "${join(own, 'users')}"`,
        'Require valid-user',
        '</Directory>',
      ].join('\n'),
    )
    return running('apache2', port, ['-f', join(own, 'apache.conf'), '-DFOREGROUND'])
  },
}

/** Debian's packages rclone and apache2-bin. */
export const webDavPrograms: readonly WebDavProgram[] = [rclone, apache]

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))

/** For the titles of tests that are skipped. */
export const installed = ({ isInstalled }: WebDavProgram): string =>
  isInstalled ? '' : ' (not installed: nothing of this was tested)'

const running = async (program: string, port: number, args: readonly string[]): Promise<RunningServer> => {
  // A group of its own: Apache is several processes.
  const started = spawn(program, args, { stdio: 'ignore', detached: true })
  const tell = (signal: 'SIGSTOP' | 'SIGCONT'): void => {
    if (started.pid !== undefined) process.kill(-started.pid, signal)
  }
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        if (started.exitCode !== null) return resolve()
        started.once('exit', () => resolve())
        tell('SIGCONT')
        started.kill('SIGTERM')
      }),
  )
  while (!(await accepts(port))) {
    if (started.exitCode !== null) throw new Error(`${program} ended with ${started.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { port, hold: () => tell('SIGSTOP'), goOn: () => tell('SIGCONT') }
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const asked = createServer()
    asked.listen(0, '127.0.0.1', () => {
      const { port } = asked.address() as AddressInfo
      asked.close(() => resolve(port))
    })
  })
