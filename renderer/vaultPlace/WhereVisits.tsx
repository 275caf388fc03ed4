import { useState } from 'react'
import { momentWords } from '../components/moments'

type WhereVisitsProps = {
  readonly label: string
  readonly where: string
  readonly writtenAt?: string | null
}

/** The folder of visits, and when they were last written. */
export const WhereVisits = ({ label, where, writtenAt = null }: WhereVisitsProps) => {
  const [now] = useState(() => new Date())
  return (
    <dl className="where-now">
      <dt>{label}</dt>
      <dd>{where}</dd>
      {writtenAt === null ? null : (
        <>
          <dt>Last written</dt>
          <dd>{momentWords(writtenAt, now)}</dd>
        </>
      )}
    </dl>
  )
}
