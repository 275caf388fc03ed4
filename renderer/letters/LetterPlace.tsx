import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useMemo } from 'react'
import { VisitPanes } from '../visits/VisitPanes'
import { ApartNotice } from '../windows/ApartNotice'
import { isApartFrom, useWindowsStore } from '../windows/windowsStore'
import { letterLeft } from './letterStore'
import { LetterTab } from './LetterTab'

type LetterPlaceProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** The letter, or the word that it is open in a window of its own. */
export const LetterPlace = ({ visit, pack }: LetterPlaceProps) => {
  const place = useMemo(() => ({ kind: 'letter', visitId: visit.id }) as const, [visit.id])
  const isApart = useWindowsStore(isApartFrom(place))
  const isSaved = useWindowsStore(({ leaving }) => leaving === null)
  useEffect(() => {
    if (isApart && isSaved) letterLeft()
  }, [isApart, isSaved])
  if (!isApart) return <LetterTab visit={visit} pack={pack} />
  const mainLabel = pack.documentType === 'letter' ? 'Letter' : 'Report'
  return (
    <VisitPanes
      mainLabel={mainLabel}
      main={
        <>
          <h1 className="sr-only">{mainLabel} of the visit</h1>
          <ApartNotice place={place} what={pack.documentType} />
        </>
      }
    />
  )
}
