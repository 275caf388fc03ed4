const before = /^(the )?((royal|london) borough of|city of|county of|metropolitan borough of|borough of) /i
const after =
  / (metropolitan (borough|district) council|city and district council|city council|county council|borough council|district council|metropolitan borough|council|children(['’]s)? services)$/i

/** "Sheffield City Council" is "Sheffield" in sentences and file names, until the user says otherwise. */
export const shortNameOf = (authorityName: string): string => {
  const name = authorityName.trim().replace(/\s+/g, ' ')
  const short = name.replace(before, '').replace(after, '')
  return short === '' ? name : short
}
