import { useNavigationStore } from '../navigationStore'
import { tabChosen } from '../visits/tabChosen'
import { visitAttachmentsShown } from './visitAttachmentsStore'

/** The list of the visit's attachments, from wherever in the visit it is asked for. */
export const attachmentsWanted = () => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit') return
  void tabChosen('notes')
  void visitAttachmentsShown(screen.visitId)
}
