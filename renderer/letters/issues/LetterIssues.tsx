import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, mergeRegister } from 'lexical'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { said } from '../../components/statusStore'
import { MarkPopover } from '../../language/MarkPopover'
import { markAt } from '../../language/nextMark'
import type { Language } from '../../language/useLanguage'
import type { Writing } from '../../language/writing'
import { isShortcut } from '../../shortcuts/keysStore'
import { useShortcut } from '../../shortcuts/useShortcut'
import { IssueChoices } from './IssueChoices'
import { issueFixed, issueReached } from './issueStore'
import { useIssueHands } from './useIssueHands'

type LetterIssuesProps = { readonly writing: Writing; readonly language: Language }

/** A key is heard within an update of the editor; what changes its text comes after it. */
const soon = (deed: () => void) => void setTimeout(deed)

const keys = { next: 'issue.next', previous: 'issue.previous' } as const

/** The open issues in the words of the letter: soft marks, keys that lead from one to the next, what can be done. */
export const LetterIssues = ({ writing, language }: LetterIssuesProps) => {
  const [editor] = useLexicalComposerContext()
  const { opened, setOpened, close, goBeside, issueHere, boxOf } = useIssueHands(writing, language)

  const fixHere = () => {
    const here = opened?.issue ?? issueHere()?.issue
    if (here?.fix === undefined) {
      said('No issue at the cursor can be fixed by a key.')
      return
    }
    close()
    issueFixed(here)
  }
  useShortcut('issue.next', () => goBeside('next'))
  useShortcut('issue.previous', () => goBeside('previous'))
  useShortcut('issue.fix', fixHere)

  useEffect(() => {
    const openHere = (): boolean => {
      if (markAt(language.marks, writing.caret()) !== undefined) return false
      const here = issueHere()
      if (here === undefined) return false
      issueReached(here.issue)
      setOpened({ issue: here.issue, key: here.key, by: 'key' })
      return true
    }
    const pressed = (event: KeyboardEvent): boolean => {
      if (event.key === 'Escape' && opened !== null) close()
      else if (isShortcut(event, 'issue.next')) soon(() => goBeside('next'))
      else if (isShortcut(event, 'issue.previous')) soon(() => goBeside('previous'))
      else if (isShortcut(event, 'issue.fix')) soon(fixHere)
      else if (!isShortcut(event, 'language.open') || !openHere()) return false
      event.preventDefault()
      return true
    }
    const clicked = (event: MouseEvent) => {
      if (event.button !== 0 || window.getSelection()?.isCollapsed !== true) return close()
      const { clientX: x, clientY: y } = event
      // The editor learns of the new place of the cursor after this event.
      setTimeout(() => {
        const here = issueHere()
        const box = here === undefined ? null : boxOf(here)
        const isOn = box !== null && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
        const isMarked = markAt(language.marks, writing.caret()) !== undefined
        if (here === undefined || !isOn || isMarked) return close()
        issueReached(here.issue)
        setOpened({ issue: here.issue, key: here.key, by: 'mouse' })
      })
    }
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, pressed, COMMAND_PRIORITY_CRITICAL),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('click', clicked)
        root?.addEventListener('click', clicked)
      }),
      // Whoever types on has left the choice, and goes on from the cursor.
      editor.registerTextContentListener(() => {
        issueReached(null)
        close()
      }),
    )
  })

  if (opened === null) return null
  const back = () => {
    // The choices hold the keyboard for as long as they are there.
    flushSync(close)
    writing.focus(opened.key)
  }
  return (
    <MarkPopover
      key={`${opened.key} ${opened.issue.rule} ${opened.issue.offset}`}
      opened={opened}
      place={() => boxOf(opened)}
      editorElement={writing.element()}
      label="Issue"
      keys={keys}
      onClose={back}
      onBeside={goBeside}
    >
      <IssueChoices issue={opened.issue} takesFocus={opened.by === 'key'} onBack={back} onClose={close} />
    </MarkPopover>
  )
}
