import type { ReactNode } from 'react'
import { FileDrop } from '../../components/FileDrop'
import { importFromDrop } from './importStore'

type ImportDropProps = { readonly className: string; readonly children: ReactNode }

/** The notes as a place where a file can be dropped. */
export const ImportDrop = ({ className, children }: ImportDropProps) => (
  <FileDrop
    className={className}
    onlyOne="One file at a time: drop the notes of one file here."
    onFile={(file) => void importFromDrop(file)}
  >
    {children}
  </FileDrop>
)
