import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'
import { IconButton } from './IconButton'
import './overlay.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
  /** Buttons at the bottom right; the last one is what Enter would mean. */
  readonly foot?: ReactNode
}

/** Something to see or fill in before going on. Escape, the cross and a press beside it close it. */
export const Dialog = ({ title, isOpen, onClose, wide = false, children, foot }: DialogProps) => (
  <ModalOverlay className="veil" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
    <Modal className={wide ? 'sheet sheet-wide' : 'sheet'}>
      <AriaDialog className="dialog">
        <div className="dialog-head">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <IconButton label="Close" icon={X} keys="Esc" onPress={onClose} />
        </div>
        {children}
        {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

export type AlertDialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
  /** The deed in words ("Archive the visit"), never "OK". */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly tone?: 'primary' | 'danger'
  readonly isPending?: boolean
  readonly children: ReactNode
}

/** A question that must be answered; Escape is "no". */
export const AlertDialog = (props: AlertDialogProps) => {
  const { title, isOpen, onCancel, onConfirm, confirmLabel, cancelLabel, tone, isPending, children } = props
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className="sheet">
        <AriaDialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div>{children}</div>
          <div className="dialog-foot">
            <Button onPress={onCancel} autoFocus>
              {cancelLabel ?? 'Cancel'}
            </Button>
            <Button tone={tone ?? 'primary'} onPress={onConfirm} isPending={isPending ?? false}>
              {confirmLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
