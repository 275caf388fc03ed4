import type { PlaceAccess } from './placeAccess'

/**
 * Tells of each thing that was done in a place and of each piece that was read, so that a slow place is not taken for a
 * dead one. What is written says so itself, piece by piece (`unsealed`): it is also held against what stands there.
 */
export const withSignsOfLife = (access: PlaceAccess, isAlive: () => void): PlaceAccess => {
  const done = async <T>(deed: Promise<T>): Promise<T> => {
    const answer = await deed
    isAlive()
    return answer
  }
  return {
    goesOn: access.goesOn,
    root: () => done(access.root()),
    list: (folder) => done(access.list(folder)),
    read: (path, take) =>
      done(
        access.read(path, (bytes) => {
          isAlive()
          return take(bytes)
        }),
      ),
    write: (path, content, size, sent, from) => done(access.write(path, content, size, sent, from)),
    move: (from, to) => done(access.move(from, to)),
    remove: (path) => done(access.remove(path)),
    makeFolder: (folder) => done(access.makeFolder(folder)),
  }
}
