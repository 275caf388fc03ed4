import { countVoices } from '@shared/evidence/voices'
import type { KeptVoice } from '@shared/evidence/keptVoice'
import type { NoteSummary } from '@shared/notes/note'
import { Pencil, Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { counted } from '../findings/words'
import { inSentence, momentWords } from '../components/moments'
import { dayOf } from '../notes/visitTime'
import { areKept, useVoicesStore, voiceBegun, voiceRemoved, voicesLookedAt } from './voicesStore'
import { VoicesTable } from './VoicesTable'
import { groupWords } from './words'

type VoicesPartProps = { readonly visitId: string; readonly notes: readonly NoteSummary[] }

/** Whom inspectors spoke with and what they read: from the notes, and as the team keeps it by hand. */
export const VoicesPart = ({ visitId, notes }: VoicesPartProps) => {
  const kept = useVoicesStore((state) => state.kept)
  const listed = areKept(kept) ? kept : noneKept
  const voices = useMemo(() => countVoices(notes, listed), [notes, listed])
  const others = [
    voices.records.length === 0
      ? ''
      : `Cases: ${voices.records.join(', ')}${
          voices.recordNotesWithoutCode === 0
            ? ''
            : `; ${counted(voices.recordNotesWithoutCode, 'note')} without a case code`
        }.`,
    voices.observed.notes === 0
      ? ''
      : `Practice observed: ${counted(voices.observed.notes, 'note')}${
          voices.observed.people === 0 ? '' : `, ${counted(voices.observed.people, 'person', 'people')}`
        }.`,
    voices.data === 0 ? '' : `Data: ${counted(voices.data, 'note')}.`,
  ].filter((words) => words !== '')
  return (
    <section className="evidence-part" aria-labelledby="evidence-voices">
      <div className="voices-head">
        <h2 id="evidence-voices" tabIndex={-1}>
          Voices and records
        </h2>
        <Button icon={Plus} onPress={() => voiceBegun()}>
          Add a number by hand
        </Button>
      </div>
      <p className="muted">
        From activity, role, number and case code of the notes. A note without a number counts as one, a case
        once, on the day it was first read. The letter names groups and prints no number.
      </p>
      {kept === 'loading' ? <Loading label="Reading the numbers kept by hand" /> : null}
      {kept !== 'loading' && !areKept(kept) ? (
        <ErrorState
          words={errorWords(kept.failed)}
          actions={<Button onPress={() => void voicesLookedAt(visitId)}>Try again</Button>}
        />
      ) : null}
      {areKept(kept) ? <VoicesTable voices={voices} /> : null}
      {others.length === 0 ? null : <p className="voices-others">{others.join(' ')}</p>}
      {listed.length === 0 ? null : <KeptByHand kept={listed} />}
    </section>
  )
}

const noneKept: readonly KeptVoice[] = []

const KeptByHand = ({ kept }: { readonly kept: readonly KeptVoice[] }) => {
  const [now] = useState(() => new Date())
  return (
    <>
      <h3 className="voices-kept-head" id="kept-by-hand">
        By hand
      </h3>
      <ul className="voices-kept" aria-labelledby="kept-by-hand">
        {kept.map((each) => (
          <li key={each.id}>
            <b>{wordsOf(each)}</b>
            <span>{each.source}</span>
            <small>
              {[
                each.by,
                each.day === null ? '' : `for ${dayOf(each.day)}`,
                inSentence(momentWords(each.at, now)),
              ]
                .filter(Boolean)
                .join(', ')}
            </small>
            <IconButton label={`Change ${wordsOf(each)}`} icon={Pencil} onPress={() => voiceBegun(each)} />
            <IconButton
              label={`Take out ${wordsOf(each)}`}
              icon={X}
              onPress={() => void voiceRemoved(each)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Case records +12" */
const wordsOf = ({ group, number }: KeptVoice) =>
  `${groupWords(group)} ${number > 0 ? `+${number}` : `−${-number}`}`
