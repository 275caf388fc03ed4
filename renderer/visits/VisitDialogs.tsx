import { useEffect } from 'react'
import { AddToLineDialog } from '../enquiries/AddToLineDialog'
import { enquiriesOpened } from '../enquiries/enquiriesStore'
import { ReferBackDialog } from '../referBacks/ReferBackDialog'
import { useOpenVisitStore } from './openVisitStore'

/** What can be opened from every tab of a visit. Outside the tabs: what stands in a list of tabs is drawn twice. */
export const VisitDialogs = ({ visitId }: { readonly visitId: string }) => {
  const open = useOpenVisitStore((state) => state.open)
  useEffect(() => void enquiriesOpened(visitId), [visitId])
  if (open.kind !== 'loaded' || open.visit.id !== visitId) return null
  return (
    <>
      <ReferBackDialog visit={open.visit} />
      <AddToLineDialog />
    </>
  )
}
