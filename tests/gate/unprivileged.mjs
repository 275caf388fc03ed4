import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { projectFolder } from '../../resources/setup/folders.mjs'
import { ask, findProgram, isAlive } from '../../resources/setup/processes.mjs'
import { say, SetupError } from '../../resources/setup/report.mjs'

const userName = 'visitbook-test'
const copied = /^visitbook-e2e-(\d+)-/
/** What a run does not read, and what other runs may be writing. */
const leftOut = new Set(['.git', 'node_modules', 'test-results', 'playwright-report', 'dist'])

/**
 * Gives `work` a copy of the project, of Node and of the Electron runtime that a user without rights can read, and
 * folders that this user can write. The clone itself may lie where only root can look, and stays as it is.
 * What is large is hard-linked where the file system allows it: a copy costs about a second and no room.
 */
export async function withUnprivilegedCopy(runtime, work) {
  const user = unprivilegedUser()
  const parent = parentFolder()
  for (const entry of readdirSync(parent)) {
    const owner = copied.exec(entry)?.[1]
    if (owner && !isAlive(Number(owner))) rmSync(join(parent, entry), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(parent, `visitbook-e2e-${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  try {
    chmodSync(folder, 0o755)
    const project = copyProject(join(folder, 'project'))
    const electron = copyRuntime(dirname(runtime.executable), join(folder, 'electron'))
    const writable = ownFolder(join(folder, 'own'), user)
    const home = ownFolder(join(writable, 'home'), user)
    return await work({
      user,
      project,
      node: readableNode(folder, user),
      writable,
      results: ownFolder(join(writable, 'test-results'), user),
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        LANG: 'C.UTF-8',
        HOME: home,
        USER: user.name,
        TMPDIR: ownFolder(join(writable, 'tmp'), user),
        XDG_RUNTIME_DIR: ownFolder(join(writable, 'run'), user),
        ELECTRON_OVERRIDE_DIST_PATH: electron,
        ...(process.env.CI && { CI: process.env.CI }),
      },
    })
  } finally {
    process.off('exit', remove)
    remove()
  }
}

function unprivilegedUser() {
  const find = () => {
    const [name, , uid, gid] = (ask('getent', ['passwd', userName]) ?? '').split(':')
    return name ? { name, uid: Number(uid), gid: Number(gid) } : undefined
  }
  const existing = find()
  if (existing) return existing
  say(`creating the user ${userName}, who runs the windows of the tests`)
  ask('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', userName])
  const created = find()
  if (created) return created
  throw new SetupError(
    `cannot create the user ${userName} for the tests with real windows. Run \`npm test\` as an ordinary user instead.`,
  )
}

/** Not where set-user-id programs are ignored: where user namespaces are off, the sandbox's helper is one. */
function parentFolder() {
  const candidates = ['/var/tmp', tmpdir()].filter((folder) => existsSync(folder))
  const allowed = (folder) =>
    !/\b(nosuid|noexec)\b/.test(ask('findmnt', ['-no', 'OPTIONS', '-T', folder]) ?? '')
  return candidates.find(allowed) ?? candidates[0]
}

function copyProject(goal) {
  mkdirSync(goal)
  for (const entry of readdirSync(projectFolder)) {
    if (!leftOut.has(entry)) copy(['-a', '--reflink=auto'], join(projectFolder, entry), goal)
  }
  linkOrCopy(join(projectFolder, 'node_modules'), goal)
  readable(goal)
  return goal
}

function copyRuntime(source, goal) {
  mkdirSync(goal)
  linkOrCopy(`${source}/.`, goal)
  readable(goal)
  const helper = join(goal, 'chrome-sandbox')
  if (existsSync(helper)) {
    // A copy of its own: the right it gets must not spread to the file it was linked from.
    cpSync(helper, `${helper}.own`)
    rmSync(helper)
    copy(['-a'], `${helper}.own`, helper)
    chownSync(helper, 0, 0)
    chmodSync(helper, 0o4755)
  }
  return goal
}

function readableNode(folder, user) {
  const canRun = ask(process.execPath, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/' })
  if (canRun) return process.execPath
  linkOrCopy(process.execPath, folder)
  const node = join(folder, basename(process.execPath))
  chmodSync(node, statSync(node).mode | 0o555)
  return node
}

function linkOrCopy(source, goal) {
  if (ask('cp', ['-al', source, goal], { timeout: 300_000 }) === undefined)
    copy(['-a', '--reflink=auto'], source, goal)
}

function copy(options, source, goal) {
  if (ask('cp', [...options, source, goal], { timeout: 300_000 }) === undefined) {
    throw new SetupError(
      `cannot copy ${source} to where the test user can read it: is there room in ${goal}?`,
    )
  }
}

function readable(folder) {
  ask(findProgram('chmod') ?? 'chmod', ['-R', 'a+rX', folder], { timeout: 300_000 })
}

function ownFolder(path, user) {
  mkdirSync(path, { mode: 0o700 })
  chownSync(path, user.uid, user.gid)
  return path
}
