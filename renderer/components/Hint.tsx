import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd'
import './overlay.css'

type HintProps = { readonly text: string; readonly keys?: string; readonly children: ReactElement }

/** A tooltip around one focusable react-aria element. */
export const Hint = ({ text, keys, children }: HintProps) => (
  <TooltipTrigger delay={500} closeDelay={100}>
    {children}
    <Tooltip className="tooltip" offset={6}>
      {text}
      {keys === undefined ? null : <Kbd>{keys}</Kbd>}
    </Tooltip>
  </TooltipTrigger>
)
