import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, projectFolder, withUnfinished } from './folders.mjs'
import { npmScript } from './npm.mjs'
import { findProgram, folderSize, runWatched } from './processes.mjs'
import { say, SetupError } from './report.mjs'
import { compilers, installCommand, missingDebianPackages, provideSystemPackages } from './system.mjs'

/** Outside node_modules, so that `npm ci` does not cost the build again. The last number is that of the recipe below. */
export function builtFile(cache = cacheFolder()) {
  const { version } = JSON.parse(readFileSync(join(sourceFolder(), 'package.json'), 'utf8'))
  return join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-1.node`)
}

/**
 * The module asks for Node-API 10 only for a newer way to free objects, which Node 20 has under its experimental name.
 */
export function withOlderNodeApi(gyp) {
  const older = gyp.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL','NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  if (older === gyp)
    throw new Error('binding.gyp of better-sqlite3 is not the one this recipe was written for')
  return older
}

export async function buildFromSource(goal) {
  await provideCompilers()
  await withUnfinished('sqlite', async (folder) => {
    const source = join(folder, 'better-sqlite3')
    cpSync(sourceFolder(), source, { recursive: true, filter: (path) => !path.endsWith('prebuilds') })
    cpSync(
      join(projectFolder, 'node_modules', 'node-addon-api'),
      join(folder, 'node_modules', 'node-addon-api'),
      {
        recursive: true,
      },
    )
    const recipe = join(source, 'binding.gyp')
    writeFileSync(recipe, withOlderNodeApi(readFileSync(recipe, 'utf8')))
    const headers = await headerOptions()
    say('building the database module for this Node (about two minutes, once)')
    const { ended, output } = await nodeGyp(
      ['rebuild', '--release', '--force_build=1', ...headers],
      source,
      Infinity,
    )
    if (ended !== 'ok') {
      process.stderr.write(output.split('\n').slice(-40).join('\n'))
      throw new SetupError(
        'cannot build the database module: the compiler failed, its words stand above. Or use Node 22.14 or newer, where no build is needed.',
      )
    }
    renameSync(join(source, 'build', 'Release', 'better_sqlite3.node'), goal)
  })
}

async function provideCompilers() {
  if (missingDebianPackages(compilers).length > 0) await provideSystemPackages(compilers)
  const absent = compilers.filter((name) => !findProgram(name))
  if (absent.length === 0 || process.platform === 'win32') return
  throw new SetupError(
    `cannot build the database module, which this Node needs: ${absent.join(', ')} not found. Install them (on Debian: \`${installCommand(compilers)}\`), or use Node 22.14 or newer, where no build is needed.`,
  )
}

/** Node's headers, from beside the node that runs us if they are there: they are its own, and need no download. */
async function headerOptions() {
  const prefix = dirname(dirname(realpathSync(process.execPath)))
  const beside = [prefix, '/usr'].find(hasOwnHeaders)
  if (beside) return [`--nodedir=${beside}`]
  const devdir = join(cacheFolder(), 'node-headers')
  mkdirSync(devdir, { recursive: true })
  say('fetching the headers of this Node')
  const fetching = ['install', '--ensure', `--devdir=${devdir}`]
  const { ended } = await nodeGyp(fetching, projectFolder, 20_000, () => folderSize(devdir))
  if (ended === 'ok') return [`--devdir=${devdir}`]
  throw new SetupError(
    "cannot build the database module, which this Node needs: Node's headers are neither beside it nor can they be downloaded. Use a Node that comes with them (NodeSource, nvm), or Node 22.14 or newer, where no build is needed.",
  )
}

/** Debian may hold the headers of another Node than the one on PATH. */
function hasOwnHeaders(prefix) {
  const file = join(prefix, 'include', 'node', 'node_version.h')
  if (!existsSync(file)) return false
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
  return major === process.versions.node.split('.')[0]
}

/** npm brings node-gyp; nothing else of ours needs it. */
function nodeGyp(args, cwd, stallAfter, progress) {
  const npm = npmScript()
  const script = [
    process.env.npm_config_node_gyp,
    npm && join(dirname(dirname(npm)), 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
  ].find((candidate) => candidate && existsSync(candidate))
  if (!script)
    throw new SetupError(
      'cannot build the database module: npm’s own node-gyp was not found. Install npm from nodejs.org, or use Node 22.14 or newer, where no build is needed.',
    )
  return runWatched(process.execPath, [script, ...args], { cwd, stallAfter, progress, quiet: true })
}

function sourceFolder() {
  return join(projectFolder, 'node_modules', 'better-sqlite3')
}
