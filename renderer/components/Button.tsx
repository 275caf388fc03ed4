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
export const Button = ({ tone = 'plain', icon: Icon, children, className = '', ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={`button button-${tone} ${className}`}>
    {rest.isPending ? <Spinner /> : Icon ? <Icon aria-hidden size={17} /> : null}
    {children}
  </AriaButton>
)
