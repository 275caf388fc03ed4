import { useId } from 'react'
import type { ReactNode } from 'react'

/** A group of fields that belong together: its name and a word of help on the left, the fields on the right. */
export const FormSection = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section className="form-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint === undefined ? null : <p>{hint}</p>}
      </header>
      <div className="form-fields">{children}</div>
    </section>
  )
}
