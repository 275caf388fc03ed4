import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Chromium's sandbox needs either user namespaces or its helper owned by root with the setuid bit.
 * Some systems (Ubuntu since 24.04) give a freshly unpacked Electron neither, and it aborts with a stack of addresses:
 * better one sentence before. Undefined when all is well.
 */
export function sandboxAdvice(
  executable,
  { platform = process.platform, uid = process.getuid?.(), setting = kernelSetting } = {},
) {
  if (platform !== 'linux' || uid === 0) return undefined
  const restricted =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!restricted || isSetuidRoot(helper)) return undefined
  return `this system does not let Electron build its sandbox. Run \`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\` once, then this again.`
}

function isSetuidRoot(path) {
  const state = statSync(path, { throwIfNoEntry: false })
  return state?.uid === 0 && (state.mode & 0o4001) === 0o4001
}

function kernelSetting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim()
  } catch {
    return undefined
  }
}
