import type { Visit } from '@shared/visits/visit'
import { useState } from 'react'
import { Button } from '../components/Button'
import { AlertDialog } from '../components/Dialog'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { FormSection } from './form/FormSection'
import { visitLookedAt } from './openVisitStore'
import { archivedSet } from './visitsStore'

/** Out of the way, not away: archiving moves a visit to a list of its own and deletes nothing. */
export const ArchiveSection = ({ visit }: { readonly visit: Visit }) => {
  const [isAsking, setIsAsking] = useState(false)
  const [isDoing, setIsDoing] = useState(false)
  const set = async (archived: boolean) => {
    setIsDoing(true)
    const error = await archivedSet(visit.id, archived)
    setIsDoing(false)
    setIsAsking(false)
    if (error !== null) said(errorLine(error), { tone: 'problem' })
    await visitLookedAt(visit.id)
  }
  return (
    <FormSection title="Archive">
      <div className="field-whole actions">
        {visit.archived ? (
          <Button onPress={() => void set(false)} isPending={isDoing}>
            Take out of the archive
          </Button>
        ) : (
          <Button onPress={() => setIsAsking(true)}>Archive this visit…</Button>
        )}
        <span className="muted">
          {visit.archived
            ? 'This visit is archived. Everything in it is kept and can be opened.'
            : 'Moves the visit to the archived list. Nothing is deleted.'}
        </span>
      </div>
      <AlertDialog
        title="Archive this visit?"
        isOpen={isAsking}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => void set(true)}
        confirmLabel="Archive the visit"
        isPending={isDoing}
      >
        It moves from the list of open visits to the archived ones. Its notes, findings and letter stay as
        they are, encrypted on this computer; nothing is deleted, and you can take it out again at any time.
      </AlertDialog>
    </FormSection>
  )
}
