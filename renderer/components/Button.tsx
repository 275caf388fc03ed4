import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Spinner } from './Spinner'
import './button.css'

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly tone?: ButtonTone
  readonly icon?: LucideIcon
  /** Set while the answer is awaited: the button keeps its size, shows a spinner and takes no second press. */
  readonly isPending?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A button with words. One `primary` to a screen at most. */
export const Button = ({
  tone = 'plain',
  icon: Icon,
  isPending,
  children,
  className = '',
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...(isPending ? held(rest) : rest)}
    className={`button button-${tone} ${isPending ? 'button-pending' : ''} ${className}`}
  >
    {isPending ? <Spinner /> : Icon ? <Icon aria-hidden size={17} /> : null}
    {children}
  </AriaButton>
)

/**
 * react-aria's own `isPending` leaves an announcement behind that names the button, also when the button is gone. This
 * keeps what matters of it: the focus stays, and neither press nor Enter does anything.
 */
const held = ({ onPress: _onPress, ...rest }: Omit<AriaButtonProps, 'className' | 'style' | 'children'>) => ({
  ...rest,
  type: 'button' as const,
  'aria-disabled': true,
})
