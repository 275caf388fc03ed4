import type { HTMLAttributes } from 'react'
import './state.css'

/** A short quotation or statement with what is said of it. `data-direction` colours its edge; `p` is serif, `small` sans. */
export const Card = ({ className = '', ...rest }: HTMLAttributes<HTMLDivElement>) => (
  <div {...rest} className={`card ${className}`} />
)
