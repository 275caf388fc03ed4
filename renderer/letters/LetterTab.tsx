import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { FileText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../components/Button'
import { QuietQuestion } from '../components/QuietQuestion'
import { FileDrop } from '../components/FileDrop'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { BeforeDrafting } from '../contradictions/ContradictionList'
import { useContradictions } from '../contradictions/contradictionsStore'
import { errorWords } from '../errors/words'
import { VisitPanes } from '../visits/VisitPanes'
import { LetterEditor } from './editor/LetterEditor'
import { EditedDialog } from './import/EditedDialog'
import { editedFromDrop } from './import/editedStore'
import { LetterNav } from './LetterNav'
import { LetterSheets } from './LetterSheets'
import { LetterSide } from './LetterSide'
import { failureSeen, letterDrafted, letterOpened, staleLetterKept, useLetterStore } from './letterStore'
import { RedraftDialog } from './RedraftDialog'
import { StageLine } from './stages/StageLine'
import { paragraphCount, wordCount } from './words'
import './letters.css'

type LetterTabProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** The letter: left its parts, middle its words, right what the words rest on and what the checks say. */
export const LetterTab = ({ visit, pack }: LetterTabProps) => {
  const { loading, letter, edition, findings, notes, issues, stale, failed } = useLetterStore()
  const contradictions = useContradictions(visit, pack, notes)
  const disagreements = (
    <BeforeDrafting
      contradictions={contradictions}
      notes={notes}
      visit={visit}
      documentType={pack.documentType}
    />
  )
  const toSettle = issues.filter((issue) => issue.severity !== 'info').length
  const [redrafting, setRedrafting] = useState(false)
  useEffect(() => void letterOpened(visit.id), [visit.id])
  // The button that drafts goes as the letter comes: the keyboard goes on in its words.
  const isDrafting = useRef(false)
  useEffect(() => {
    if (letter === null || !isDrafting.current) return
    isDrafting.current = false
    document.querySelector<HTMLElement>('.letter')?.focus()
  }, [letter])
  const draft = () => {
    isDrafting.current = true
    void letterDrafted()
  }
  const mainLabel = pack.documentType === 'letter' ? 'Letter' : 'Report'
  const heading = <h1 className="sr-only">{mainLabel} of the visit</h1>

  if (loading === 'loading') {
    return <VisitPanes mainLabel={mainLabel} main={<Loading label={`Reading the ${pack.documentType}`} />} />
  }
  if (loading !== 'loaded') {
    return (
      <VisitPanes
        mainLabel={mainLabel}
        main={
          <>
            {heading}
            <ErrorState words={errorWords(loading.failed)} />
          </>
        }
      />
    )
  }
  if (letter === null) {
    return (
      <VisitPanes
        mainLabel={mainLabel}
        main={
          <>
            {heading}
            {disagreements}
            <EmptyState
              title={`No ${pack.documentType} yet`}
              actions={
                <Button tone="primary" icon={FileText} onPress={draft}>
                  Draft the {pack.documentType}
                </Button>
              }
            >
              <p>
                Visitbook puts your findings into the parts and order of this kind of {pack.documentType},
                each with the passages it rests on. The words stay yours; you can edit all of it, and draft
                again when findings change.
              </p>
              {findings.length === 0 ? (
                <p>There are no findings yet, so only the fixed parts will be filled.</p>
              ) : null}
            </EmptyState>
            {failed === null ? null : <ErrorState words={errorWords(failed)} />}
          </>
        }
      />
    )
  }
  return (
    <>
      <VisitPanes
        navLabel={`Parts of the ${pack.documentType}`}
        mainLabel={mainLabel}
        sideLabel="Sources and checks"
        nav={<LetterNav letter={letter} pack={pack} onRedraft={() => setRedrafting(true)} />}
        main={
          <FileDrop
            className="letter-drop"
            onlyOne="One file at a time: drop one document here."
            onFile={(file) => void editedFromDrop(file)}
          >
            <StageLine letter={letter} />
            <LetterEditor key={edition} letter={letter}>
              {heading}
              {failed === null ? null : (
                <ErrorState
                  words={errorWords(failed)}
                  actions={<Button onPress={failureSeen}>Close</Button>}
                />
              )}
              {letter.stage === 'final' ? (
                <p className="letter-final">
                  This {pack.documentType} is final and cannot be changed. It can be reopened with a reason.
                </p>
              ) : null}
            </LetterEditor>
          </FileDrop>
        }
        side={<LetterSide letter={letter} visit={visit} />}
        foot={
          <span>
            {wordCount(letter).toLocaleString('en-GB')} words · {paragraphCount(letter)} paragraphs ·{' '}
            {toSettle === 0 ? 'nothing to settle' : `${toSettle} to settle`}
          </span>
        }
      />
      <LetterSheets letter={letter} visit={visit} />
      <EditedDialog />
      <RedraftDialog
        isOpen={redrafting}
        onClose={() => setRedrafting(false)}
        documentType={pack.documentType}
      >
        {disagreements}
      </RedraftDialog>
      {stale === null ? null : (
        <QuietQuestion
          title={`This ${pack.documentType} was saved elsewhere first`}
          onClose={() => staleLetterKept('mine')}
          foot={
            <>
              <Button onPress={() => staleLetterKept('mine')}>Save my words over it</Button>
              <Button tone="danger" onPress={() => staleLetterKept('stored')}>
                Drop my last words
              </Button>
            </>
          }
        >
          <p>
            Your last words are still here and are not saved yet. Save them over the other version, which
            stays in the vault’s history, or drop them and see the other version.
          </p>
        </QuietQuestion>
      )}
    </>
  )
}
