import { useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { said } from './statusStore'

type FileDropProps = {
  readonly className: string
  /** Said when several files are dropped at once. */
  readonly onlyOne: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A place where one file can be dropped; anywhere else in the window nothing comes of it. */
export const FileDrop = ({ className, onlyOne, onFile, children }: FileDropProps) => {
  const [isOver, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    <div
      className={className}
      data-dropping={isOver}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!holdsFiles(event)) return
        event.preventDefault()
        const [file, ...others] = event.dataTransfer.files
        if (others.length > 0) said(onlyOne, { tone: 'problem' })
        else if (file !== undefined) onFile(file)
      }}
    >
      {children}
    </div>
  )
}
