import { CornerDownLeft, FolderOpen, ListFilter, NotebookPen, Tag } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from '../components/Kbd'
import { clockOf, dayOf } from '../notes/visitTime'
import { noteTitle } from '../notes/words'
import { onMac } from '../shortcuts/keysStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { datesWords } from '../visits/dateWords'
import type { Command } from './command'
import type { PaletteRow } from './paletteRows'

/** What stands in a row of the palette. */
export const PaletteRowView = ({ row }: { readonly row: PaletteRow }) => {
  switch (row.kind) {
    case 'filter':
      return <Face icon={ListFilter} label={row.completion.label} aside={row.completion.meaning} isCode />
    case 'command':
      return (
        <Face icon={CornerDownLeft} label={row.command.label} aside={<CommandKey command={row.command} />} />
      )
    case 'prompt':
      return <Face icon={Tag} label={`${row.prompt.code} ${row.prompt.short}`} aside={row.area.short} />
    case 'visit':
      return (
        <Face
          icon={FolderOpen}
          label={row.visit.authority.name}
          aside={`${row.visit.frameworkTitle} · ${datesWords(row.visit.dates)}`}
        />
      )
    case 'note':
      return <NoteFace {...row} />
  }
}

const CommandKey = ({ command }: { readonly command: Command }) => {
  if (command.shortcut !== undefined) return <ShortcutKey of={command.shortcut} />
  return command.keys === undefined ? null : (
    <Kbd>{onMac ? command.keys.replace('Ctrl', 'Cmd') : command.keys}</Kbd>
  )
}

type FaceProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly aside: ReactNode
  readonly isCode?: boolean
}

const Face = ({ icon: Icon, label, aside, isCode = false }: FaceProps) => (
  <>
    <Icon aria-hidden size={16} />
    <span className={isCode ? 'palette-label palette-code' : 'palette-label'}>{label}</span>
    <span className="palette-aside">{aside}</span>
  </>
)

const NoteFace = ({ hit, isHere }: Extract<PaletteRow, { kind: 'note' }>) => (
  <>
    <NotebookPen aria-hidden size={16} />
    <span className="palette-note">
      <span className="palette-note-head">
        <b>{noteTitle(hit)}</b>
        <small>
          {[hit.area, ...(isHere ? [] : [hit.authority]), `${dayOf(hit.at)}, ${clockOf(hit.at)}`]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className="palette-snippet">
        {hit.snippet.map(({ text, hit: isHit }, index) =>
          isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </span>
  </>
)
