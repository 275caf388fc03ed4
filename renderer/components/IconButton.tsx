import type { LucideIcon } from 'lucide-react'
import { Button, ToggleButton } from 'react-aria-components'
import type { ButtonProps, ToggleButtonProps } from 'react-aria-components'
import { Hint } from './Hint'
import './button.css'

type Face = {
  /** Read out, and shown on hover and focus. */
  readonly label: string
  readonly icon: LucideIcon
  /** Shown beside the label: `Ctrl L`. */
  readonly keys?: string
}

type Own = 'className' | 'style' | 'children' | 'aria-label'

/** A button that is only a picture; its words come as a tooltip and to screen readers. */
export const IconButton = ({
  label,
  icon: Icon,
  keys,
  className = '',
  ...rest
}: Omit<ButtonProps, Own> & Face & { readonly className?: string }) => (
  <Hint text={label} {...(keys === undefined ? {} : { keys })}>
    <Button {...rest} aria-label={label} className={`icon-button ${className}`}>
      <Icon aria-hidden size={18} />
    </Button>
  </Hint>
)

/** The same, with an on and an off state. */
export const IconToggle = ({
  label,
  icon: Icon,
  keys,
  className = '',
  ...rest
}: Omit<ToggleButtonProps, Own> & Face & { readonly className?: string }) => (
  <Hint text={label} {...(keys === undefined ? {} : { keys })}>
    <ToggleButton {...rest} aria-label={label} className={`icon-button ${className}`}>
      <Icon aria-hidden size={18} />
    </ToggleButton>
  </Hint>
)
