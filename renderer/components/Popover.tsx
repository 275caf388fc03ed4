import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import './overlay.css'

export type PopoverProps = {
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside its button; Escape and a press elsewhere close it. */
export const Popover = ({ label, trigger, children, ...open }: PopoverProps) => (
  <DialogTrigger {...open}>
    {trigger}
    <AriaPopover className="popover" offset={4}>
      <Dialog className="popover-body" aria-label={label}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
