import type { NoteVersion } from '@shared/notes/noteHistory'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { counted } from '../../findings/words'
import { versionChosen } from './historyStore'
import { changeWords, momentWords } from './words'

type VersionListProps = { readonly versions: readonly NoteVersion[]; readonly chosen: number }

/** The kept versions, newest first. The arrow keys choose. */
export const VersionList = ({ versions, chosen }: VersionListProps) => {
  const [now] = useState(() => new Date())
  return (
    <ListBox
      aria-label="Versions"
      className="versions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus
      selectedKeys={[String(chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) void versionChosen(Number(key))
      }}
    >
      {versions.map((version, at) => {
        const when = momentWords(version.savedAt, now)
        const what = changeWords(version, version.changed.length === 0 && at === versions.length - 1)
        return (
          <ListBoxItem
            key={version.revision}
            id={String(version.revision)}
            textValue={`${when}. ${what}`}
            className="version"
          >
            <b>{when}</b>
            <span>{what}</span>
            <small>
              {[
                ...(at === 0 ? ['At present'] : []),
                ...(version.cited ? ['Cited in the letter'] : []),
                counted(version.wordCount, 'word'),
                version.author === '' ? 'on this computer' : version.author,
              ].join(' · ')}
            </small>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
