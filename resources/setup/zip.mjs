import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, symlink } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const deflated = 8

/**
 * Unpacks a zip with the modes and links it was made with; a bare machine has no `unzip`.
 * `keep` takes an entry's path to the path it shall have, or undefined to leave it out.
 */
export async function unzip(archive, folder, keep) {
  const file = await open(archive)
  try {
    for (const entry of await readDirectory(file)) {
      const kept = keep(entry.path)
      if (kept === undefined || entry.path.endsWith('/')) continue
      const goal = join(folder, kept)
      if (!normalize(goal).startsWith(normalize(folder)))
        throw new Error(`zip entry outside the folder: ${entry.path}`)
      await mkdir(dirname(goal), { recursive: true })
      await unpack(file, archive, entry, goal)
    }
  } finally {
    await file.close()
  }
}

async function readDirectory(file) {
  const { size } = await file.stat()
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1
  if (end < 0) throw new Error('not a whole zip file')
  const count = tail.readUInt16LE(end + 10)
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('damaged zip directory')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      start: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function unpack(file, archive, entry, goal) {
  const header = await read(file, entry.start, 30)
  const start = entry.start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if ((entry.mode & 0o170000) === 0o120000) {
    return symlink((await read(file, start, entry.packedSize)).toString('utf8'), goal)
  }
  const sink = createWriteStream(goal, { mode: entry.mode & 0o777 || 0o644 })
  if (entry.packedSize === 0) return pipeline([], sink)
  const packed = createReadStream(archive, { start, end: start + entry.packedSize - 1 })
  await (entry.method === deflated ? pipeline(packed, createInflateRaw(), sink) : pipeline(packed, sink))
}

async function read(file, position, length) {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead !== length) throw new Error('zip file ends too early')
  return bytes
}
