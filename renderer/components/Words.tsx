import type { Segment } from '@shared/compare/compareWords'

/** A change is marked by its line and its colour, and said to those who see neither. */
export const Words = ({ segment: { kind, text } }: { readonly segment: Segment }) => {
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only"> [{kind}: </span>
      {text}
      <span className="sr-only">] </span>
    </Mark>
  )
}
