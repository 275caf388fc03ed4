/** Whether a place lies in what somebody said: that is theirs, and may have its own voice. */
export const isSpoken = (text: string, at: number): boolean => {
  const lead = text.slice(Math.max(0, at - 600), at)
  const opens = Math.max(lead.lastIndexOf('‘'), lead.lastIndexOf('“'))
  if (opens === -1) return (lead.match(/"/g)?.length ?? 0) % 2 === 1
  const closing = lead.charAt(opens) === '“' ? /”/ : /’(?!\p{L})/u
  return !closing.test(lead.slice(opens))
}
