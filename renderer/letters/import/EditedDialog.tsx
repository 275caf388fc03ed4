import type { AppError } from '@shared/ipc/errors'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import type { ErrorWords } from '../../components/State'
import { errorWords } from '../../errors/words'
import { counted } from '../../findings/words'
import { EditedChange } from './EditedChange'
import {
  acceptedIn,
  acceptedTaken,
  allDecided,
  changeDecided,
  editedClosed,
  editedFromFile,
  useEditedStore,
} from './editedStore'
import type { EditedPreview } from './editedStore'
import './edited.css'

/** A letter that colleagues edited in Word: every change looked at, accepted or refused, before the letter changes. */
export const EditedDialog = () => {
  const state = useEditedStore((store) => store.edited)
  if (state.kind === 'preview') return <PreviewDialog preview={state} />
  return (
    <Dialog title="Import from Word" isOpen={state.kind !== 'closed'} onClose={editedClosed}>
      {state.kind === 'failed' ? (
        <ErrorState
          words={unreadWords(state.error)}
          actions={
            <>
              <Button onPress={() => void editedFromFile()}>Choose another file</Button>
              <Button onPress={editedClosed}>Close</Button>
            </>
          }
        />
      ) : (
        <Loading label="Reading the document" />
      )}
    </Dialog>
  )
}

const unreadWords = (error: AppError): ErrorWords =>
  error.kind !== 'unusableFile'
    ? errorWords(error)
    : {
        what: 'This document cannot be imported',
        safe: 'Nothing has been changed.',
        next: `What was chosen ${error.problems.map(({ message }) => message).join('; ')}.`,
      }

const PreviewDialog = ({ preview }: { readonly preview: EditedPreview }) => {
  const { changes, decisions, document, letter, applying } = preview
  const list = useRef<HTMLUListElement>(null)
  const [reached, setReached] = useState(0)
  const open = changes.filter(({ kind }) => kind !== 'fixed')
  const accepted = acceptedIn(preview).length
  const undecided = open.filter(({ id }) => (decisions.get(id) ?? 'open') === 'open').length
  const goTo = (place: number) =>
    list.current?.querySelectorAll<HTMLElement>('.edited-change')[place]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const change = changes[reached]
    const key = event.key.toLowerCase()
    if (key === 'arrowdown' || key === 'j') goTo(Math.min(reached + 1, changes.length - 1))
    else if (key === 'arrowup' || key === 'k') goTo(Math.max(reached - 1, 0))
    else if ((key === 'a' || key === 'r') && change !== undefined) {
      if (change.kind !== 'fixed') changeDecided(change.id, key === 'a' ? 'accept' : 'refuse')
      goTo(Math.min(reached + 1, changes.length - 1))
    } else return
    event.preventDefault()
  }
  return (
    <Dialog
      title="Import from Word"
      isOpen
      onClose={editedClosed}
      wide
      foot={
        open.length === 0 ? (
          <Button tone="primary" onPress={editedClosed}>
            Close
          </Button>
        ) : (
          <>
            <span className="edited-safe">
              {undecided === 0
                ? 'All decided.'
                : `${undecided} not decided: left as ${undecided === 1 ? 'it is' : 'they are'}.`}
            </span>
            <Button onPress={editedClosed}>Change nothing</Button>
            <Button
              tone="primary"
              isDisabled={accepted === 0}
              isPending={applying === 'underWay'}
              onPress={() => void acceptedTaken()}
            >
              Take over {counted(accepted, 'change')}
            </Button>
          </>
        )
      }
    >
      <p>
        {changes.length === 0
          ? `“${document.fileName}” says what the ${letter.documentType} says. Nothing is to be taken over.`
          : `${counted(changes.length, 'change')} in “${document.fileName}”, against the ${letter.documentType} as it stands here.`}
        {document.tracked === 0
          ? ''
          : ' Changes tracked in Word are read as if they had been accepted there; each is shown here.'}
      </p>
      {typeof applying === 'object' ? <ErrorState words={errorWords(applying.failed)} /> : null}
      {open.length < 2 ? null : (
        <div className="edited-all">
          <Button onPress={() => allDecided('accept')}>Accept all</Button>
          <Button onPress={() => allDecided('refuse')}>Refuse all</Button>
          <span>One by one: ↑ ↓ to go, A to accept, R to refuse.</span>
        </div>
      )}
      {changes.length === 0 ? null : (
        <ul className="edited-changes" ref={list} aria-label="Changes" onKeyDown={onKeyDown}>
          {changes.map((change, at) => (
            <EditedChange
              key={change.id}
              change={change}
              decision={decisions.get(change.id) ?? 'open'}
              isCurrent={at === Math.min(reached, changes.length - 1)}
              onReach={() => setReached(at)}
            />
          ))}
        </ul>
      )}
      {document.comments.length === 0 ? null : (
        <section className="edited-comments" aria-label="Comments in the document">
          <h3>{counted(document.comments.length, 'comment')} in the document, not kept here</h3>
          <ul>
            {document.comments.map(({ author, text, on }, at) => (
              <li key={at}>
                <strong>{author === '' ? 'Somebody' : author}</strong>: {text}
                {on === '' ? null : <small>on “{on}…”</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
