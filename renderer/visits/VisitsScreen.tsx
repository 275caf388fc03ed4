import type { AppError } from '@shared/ipc/errors'
import { FolderOpen, PackageOpen, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { Button } from '../components/Button'
import { Segmented } from '../components/Segmented'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { bringInShown, wentTo } from '../navigationStore'
import { PageFrame } from './PageFrame'
import { FileProblems } from './FileProblems'
import { FirstVisit } from './FirstVisit'
import { searchVisits } from './searchVisits'
import { VisitList } from './VisitList'
import { visitFileOpened, visitOpened, visitsFiltered, visitsLookedAt, visitsSearched } from './visitsStore'
import { useVisitsStore } from './visitsStore'
import './visits.css'

/** The start: all visits on this computer. Typing narrows the list, the arrows go through it, Enter opens. */
export const VisitsScreen = () => {
  const { list, typed, which } = useVisitsStore()
  const [error, setError] = useState<AppError | null>(null)
  const listPlace = useRef<HTMLDivElement>(null)
  useEffect(() => void visitsLookedAt(), [])
  const visits = list.kind === 'loaded' ? list.visits : noVisits
  const found = useMemo(() => searchVisits(visits, typed, which === 'archived'), [visits, typed, which])
  const [isOpening, setIsOpening] = useState(false)
  const openFile = async () => {
    setIsOpening(true)
    setError(await visitFileOpened())
    setIsOpening(false)
  }

  if (list.kind === 'loading')
    return <PageFrame where="Visits" main={<Loading label="Reading the visits" />} />
  if (list.kind === 'failed') {
    return (
      <PageFrame
        where="Visits"
        main={
          <ErrorState
            words={errorWords(list.error)}
            actions={<Button onPress={() => void visitsLookedAt()}>Look again</Button>}
          />
        }
      />
    )
  }
  const problem = error === null ? null : <FileProblems error={error} onClose={() => setError(null)} />
  if (visits.length === 0) {
    return (
      <PageFrame
        where="Visits"
        main={
          <>
            {problem}
            <FirstVisit onOpenFile={() => void openFile()} isOpening={isOpening} onError={setError} />
          </>
        }
      />
    )
  }
  const focusFirst = () => listPlace.current?.querySelector<HTMLElement>('[role="row"]')?.focus()
  return (
    <PageFrame
      where="Visits"
      main={
        <div className="visits-page">
          <h1 className="sr-only">Visits</h1>
          <div className="visits-bar">
            <SearchField
              aria-label="Search visits"
              className="visits-search"
              value={typed}
              onChange={visitsSearched}
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') {
                  event.preventDefault() // or the list, focused by now, would scroll as well
                  focusFirst()
                } else if (event.key === 'Enter' && found[0] !== undefined) visitOpened(found[0].id)
                else event.continuePropagation()
              }}
            >
              <Input className="input" placeholder="Search by authority, framework or date" />
            </SearchField>
            <Segmented
              label="Which visits"
              options={[
                { id: 'open', label: 'Open' },
                { id: 'archived', label: 'Archived' },
              ]}
              value={which}
              onChange={visitsFiltered}
            />
            <Button icon={FolderOpen} className="push" onPress={() => void openFile()} isPending={isOpening}>
              Open a visit file…
            </Button>
            <Button icon={PackageOpen} onPress={bringInShown}>
              Bring in a bundle…
            </Button>
            <Button tone="primary" icon={Plus} onPress={() => wentTo({ kind: 'newVisit' })}>
              New visit
            </Button>
          </div>
          {problem}
          <div className="visits-place" ref={listPlace} onKeyDown={searchOnTyping}>
            <VisitList visits={found} now={list.at} emptyWords={emptyWords(typed, which)} />
          </div>
        </div>
      }
      foot={<span>{countWords(found.length, visits.length)}</span>}
    />
  )
}

/** Typing in the list goes on in the search field. */
const searchOnTyping = (event: KeyboardEvent<HTMLElement>) => {
  const isLetter = event.key.length === 1 && event.key !== ' ' && event.key !== '?'
  if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  visitsSearched(event.key)
  event.currentTarget.closest('.visits-page')?.querySelector<HTMLInputElement>('input')?.focus()
}

const noVisits: readonly [] = []

const countWords = (shown: number, all: number) =>
  shown === all
    ? `${all} ${all === 1 ? 'visit' : 'visits'}`
    : `${shown} of ${all} ${all === 1 ? 'visit' : 'visits'}`

const emptyWords = (typed: string, which: 'open' | 'archived') => {
  if (typed.trim() !== '') return `No ${which} visit fits “${typed.trim()}”.`
  return which === 'open' ? 'All visits are archived.' : 'No visit is archived.'
}
