import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './state.css'

export type EmptyStateProps = {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Nothing here yet: says what will stand here and how it gets there. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className="state">
    <h2>{title}</h2>
    {children === undefined ? null : <div className="state-words">{children}</div>}
    {actions === undefined ? null : <div className="actions">{actions}</div>}
  </div>
)

/** What an error must say: what happened, whether what the user typed is safe, and what to do next. */
export type ErrorWords = { readonly what: string; readonly safe: string; readonly next: string }

export type ErrorStateProps = {
  readonly words: ErrorWords
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** In the place of what could not be shown, or above it. */
export const ErrorState = ({ words, children, actions }: ErrorStateProps) => (
  <div className="error-state" role="alert">
    <CircleAlert aria-hidden size={20} />
    <div>
      <h2>{words.what}</h2>
      <p>{words.safe}</p>
      <p>{words.next}</p>
      {children}
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </div>
  </div>
)
