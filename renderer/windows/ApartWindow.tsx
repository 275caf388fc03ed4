import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import type { ApartPlace } from '@shared/windows/place'
import { Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { LetterTab } from '../letters/LetterTab'
import { ReferBackButton } from '../referBacks/ReferBackButton'
import { ReferBackLine } from '../referBacks/ReferBackLine'
import { FoldButtons } from '../visits/FoldButtons'
import { useOpenVisitStore, visitLookedAt } from '../visits/openVisitStore'
import { BarButtons } from '../visits/PageFrame'
import { VisitDialogs } from '../visits/VisitDialogs'
import { VisitPanes } from '../visits/VisitPanes'
import { whereWords } from '../visits/whereWords'
import { ApartNote } from './ApartNote'
import { broughtBack } from './ownWindow'

/** A window that shows one note, or the letter of a visit, and leads everywhere else by the main one. */
export const ApartWindow = ({ place }: { readonly place: ApartPlace }) => {
  const open = useOpenVisitStore((state) => state.open)
  const { visitId } = place
  useEffect(() => void visitLookedAt(visitId), [visitId])
  const isLoaded = open.kind === 'loaded' && open.visit.id === visitId
  return (
    <>
      <div className="frame">
        <header className="top-bar">
          <Button tone="quiet" icon={Undo2} onPress={() => void broughtBack(place)}>
            Back to the main window
          </Button>
          <span className="where" title={isLoaded ? open.visit.authority.name : undefined}>
            {isLoaded ? whereWords(open.visit, open.pack) : ''}
          </span>
          <span className="push" />
          <FoldButtons />
          {isLoaded ? <ReferBackButton /> : null}
          <BarButtons />
        </header>
        {isLoaded ? <ReferBackLine visit={open.visit} /> : null}
        <main className="tab-contents">
          {isLoaded ? (
            <Contents place={place} visit={open.visit} pack={open.pack} />
          ) : (
            <VisitPanes
              main={
                open.kind === 'failed' ? (
                  <ErrorState words={errorWords(open.error)} />
                ) : (
                  <Loading label="Opening the visit" />
                )
              }
            />
          )}
        </main>
      </div>
      <VisitDialogs visitId={visitId} />
    </>
  )
}

type ContentsProps = { readonly place: ApartPlace; readonly visit: Visit; readonly pack: FrameworkPack }

const Contents = ({ place, visit, pack }: ContentsProps) =>
  place.kind === 'letter' ? (
    <LetterTab visit={visit} pack={pack} />
  ) : (
    <ApartNote noteId={place.noteId} visit={visit} pack={pack} />
  )
