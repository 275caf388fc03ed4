import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boundToUs, findProgram } from './processes.mjs'
import { SetupError } from './report.mjs'

/**
 * Gives `work` the environment of a virtual display of its own and takes the display away after.
 * The display is guarded by a cookie, because what is drawn there may be somebody's evidence.
 * @param {{ user?: { uid: number, gid: number }, parent?: string }} owner
 */
export async function withVirtualDisplay(work, { user, parent = tmpdir() } = {}) {
  if (!findProgram('Xvfb')) {
    throw new SetupError(
      'there is no display, and no Xvfb to stand in for one. On Debian: `apt-get install xvfb`.',
    )
  }
  const folder = mkdtempSync(join(parent, 'visitbook-display-'))
  const authority = join(folder, 'Xauthority')
  writeFileSync(authority, cookieFile(randomBytes(16)), { mode: 0o600 })
  if (user) for (const path of [folder, authority]) chownSync(path, user.uid, user.gid)
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1000x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ]
  const server = spawn(...boundToUs('Xvfb', options), {
    ...user,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl+C reaches the terminal's whole group: a display that went first would take the app down uncleaned.
    detached: true,
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  try {
    const number = await displayNumber(server)
    return await work({
      DISPLAY: `:${number}`,
      XAUTHORITY: authority,
      WAYLAND_DISPLAY: '',
      XDG_SESSION_TYPE: 'x11',
    })
  } finally {
    server.kill()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let told = ''
    server.stdio[3].on('data', (chunk) => {
      told += chunk
      if (told.endsWith('\n')) resolve(told.trim())
    })
    const failed = () => reject(new SetupError('Xvfb, the virtual display, did not start.'))
    server.once('error', failed)
    server.once('exit', failed)
  })
}

/** One entry of an Xauthority file, for any host and any display number: the number is not known yet. */
function cookieFile(cookie) {
  const anyHost = Buffer.from([0xff, 0xff])
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
  const empty = Buffer.alloc(0)
  return Buffer.concat([
    anyHost,
    field(empty),
    field(empty),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ])
}
