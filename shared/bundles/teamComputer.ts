/** A computer that bundles of a visit are sealed for. Its code is public: it may be shown to anybody. */
export type TeamComputer = {
  readonly recipient: string
  readonly name: string
  /** Its name in the records; '': nothing of it has come yet. */
  readonly device: string
  readonly addedBy: string
  readonly addedAt: string
}

/** What two people can read to each other to know that they have the same code: "q8dx 2lk5 7w0p". */
export const shortCode = (recipient: string): string => (recipient.slice(-12).match(/.{4}/g) ?? []).join(' ')

/** A file with the code of a computer, which `age -R` takes as well: lines that begin with # say whose it is. */
export const codeFileText = ({ name, recipient }: Pick<TeamComputer, 'name' | 'recipient'>): string =>
  `# Visitbook: bundles sealed for this code can be read on one computer only\n# ${oneLine(name)}\n${recipient}\n`

/** What a file or a paste holds: the first code in it, and the name in the line before; null: it holds no code. */
export const readCodeText = (text: string): Pick<TeamComputer, 'name' | 'recipient'> | null => {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const place = lines.findIndex((line) => /^age1[0-9a-z]{58}$/i.test(line.replaceAll(/\s/g, '')))
  const line = lines[place]
  if (line === undefined) return null
  const before = lines[place - 1] ?? ''
  const name = before.startsWith('#') ? before.slice(1).trim().slice(0, 200) : ''
  return { recipient: line.replaceAll(/\s/g, '').toLowerCase(), name }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
