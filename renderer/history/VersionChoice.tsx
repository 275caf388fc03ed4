import { useState } from 'react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { counted } from '../findings/words'
import { momentWords } from '../components/moments'

type Listed = { readonly revision: number; readonly savedAt: string; readonly wordCount: number }

type VersionChoiceProps<Version extends Listed> = {
  readonly versions: readonly Version[]
  readonly chosen: number
  readonly onChosen: (revision: number) => void
  /** What became of it with this version. */
  readonly whatOf: (version: Version, at: number) => string
  /** '': nobody named. */
  readonly whoOf: (version: Version) => string
  /** More to say of it, as words among its facts, and as a line of their own. */
  readonly moreOf?: (version: Version) => readonly string[]
  readonly lineOf?: (version: Version) => ReactNode
}

/** The kept versions, newest first. The arrow keys choose. */
export const VersionChoice = <Version extends Listed>(props: VersionChoiceProps<Version>) => {
  const { versions, chosen, onChosen, whatOf, whoOf, moreOf, lineOf } = props
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
        if (key !== undefined) onChosen(Number(key))
      }}
    >
      {versions.map((version, at) => {
        const when = momentWords(version.savedAt, now)
        const what = whatOf(version, at)
        return (
          <ListBoxItem
            key={version.revision}
            id={String(version.revision)}
            textValue={`${when}. ${what}`}
            className="version"
          >
            <b>{when}</b>
            <span>{what}</span>
            {lineOf?.(version)}
            <small>
              {[
                ...(at === 0 ? ['At present'] : []),
                ...(moreOf?.(version) ?? []),
                counted(version.wordCount, 'word'),
                whoOf(version) || 'on this computer',
              ].join(' · ')}
            </small>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
