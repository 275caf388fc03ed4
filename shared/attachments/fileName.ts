import { longestName } from './attachment'

/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/**
 * The name under which a file is kept and offered again: without folders, control characters, marks that turn the
 * direction of reading (`photo[U+202E]gpj.exe`), or signs that a file system would refuse.
 */
export const safeFileName = (told: string): string => {
  const plain = told
    .normalize('NFC')
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const name = devices.test(plain) ? `_${plain}` : plain
  return name === '' ? 'file' : shortened(name)
}

const shortened = (name: string): string => {
  if (name.length <= longestName) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  // A cut through the middle of a surrogate pair would leave half a sign.
  return Array.from(name.slice(0, longestName - ending.length - 1))
    .filter((sign) => !/\p{Cs}/u.test(sign))
    .join('')
    .trimEnd()
    .concat('…', ending)
}
