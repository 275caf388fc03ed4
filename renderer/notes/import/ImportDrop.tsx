import { useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { said } from '../../components/statusStore'
import { importFromDrop } from './importStore'

/** The notes as a place where a file can be dropped; anywhere else in the window nothing comes of it. */
export const ImportDrop = ({
  className,
  children,
}: {
  readonly className: string
  readonly children: ReactNode
}) => {
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
        if (others.length > 0)
          said('One file at a time: drop the notes of one file here.', { tone: 'problem' })
        else if (file !== undefined) void importFromDrop(file)
      }}
    >
      {children}
    </div>
  )
}
