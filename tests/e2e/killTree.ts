import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/**
 * Ends a program and everything it has started at once, as a power cut would: nothing gets to clean up. Answers the
 * moment from which nothing more can have been stored.
 */
export const killTree = (pid: number): number => {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return Date.now()
  }
  const family = descendantsOf(pid)
  // The main process first: it would otherwise see its children die and begin to react.
  kill(pid)
  const at = Date.now()
  for (const member of family) kill(member)
  return at
}

const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may have gone by itself, when its parent did.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const descendantsOf = (pid: number): readonly number[] => {
  const children = childrenByParent().get(pid) ?? []
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

const childrenByParent = () => {
  const children = new Map<number, number[]>()
  for (const [pid, parent] of processes()) children.set(parent, [...(children.get(parent) ?? []), pid])
  return children
}

/** All processes with their parents. */
const processes = (): readonly (readonly [number, number])[] => {
  if (process.platform !== 'linux') {
    const lines = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n')
    return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name in brackets may hold spaces; the parent is the second field behind it.
        const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
        return [[Number(name), Number(after.split(' ')[1])] as const]
      } catch {
        return [] // gone between the two looks
      }
    })
}
