import type { TeamMember } from '../visits/visit'
import { shortCode } from './teamComputer'

/**
 * What this computer could be called, the likeliest first: after whoever has said to write on it, then after those of
 * the team whose computer is not known yet. Nobody's name is taken twice.
 */
export const computerNames = ({
  writer,
  team,
  recipient,
  taken,
}: {
  /** ''; nobody has said so. */
  readonly writer: string
  readonly team: readonly Pick<TeamMember, 'name' | 'role'>[]
  readonly recipient: string
  /** What colleagues' computers are called. */
  readonly taken: readonly string[]
}): readonly string[] => {
  const lead = team.filter(({ role }) => role === 'lead')
  const people = [writer, ...lead.map(({ name }) => name), ...team.map(({ name }) => name)]
  const names = people.filter((name) => name.trim() !== '').map((name) => `${name.trim()}’s laptop`)
  const free = [...new Set(names)].filter((name) => !taken.includes(name) && name.length <= 200)
  return [...free, `Laptop ${shortCode(recipient).slice(-4)}`]
}
