import { summaryOfVisit } from '@shared/evidence/daySummary'
import type { KeptVoice } from '@shared/evidence/keptVoice'
import type { SettledContradiction } from '@shared/evidence/settledContradiction'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import type { Visit } from '@shared/visits/visit'
import { Download, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { call } from '../api'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Select } from '../components/Select'
import { ErrorState } from '../components/State'
import type { ErrorWords } from '../components/State'
import { said } from '../components/statusStore'
import { useEnquiriesStore } from '../enquiries/enquiriesStore'
import { errorWords } from '../errors/words'
import { dayOf } from '../notes/visitTime'
import { areKept, useVoicesStore } from './voicesStore'
import { saveEverything } from '../unsaved'

type DaySummaryDialogProps = {
  readonly visit: Visit
  readonly pack: FrameworkPack
  readonly notes: readonly NoteSummary[]
  readonly settled: readonly SettledContradiction[]
  readonly days: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What the team needs to know in the evening, on one page: to read out, or to print from a PDF. */
export const DaySummaryDialog = (props: DaySummaryDialogProps) => {
  const { visit, pack, notes, settled, days, isOpen, onClose } = props
  const lines = useEnquiriesStore((state) => state.lines)
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState<'saving' | 'printing' | null>(null)
  const [failed, setFailed] = useState<ErrorWords | null>(null)
  const kept = useVoicesStore((state) => state.kept)
  const voices = areKept(kept) ? kept : noneKept
  const day = chosen ?? lastDayWithNotes(days, notes)
  const summary = useMemo(
    () => (isOpen ? summaryOfVisit(visit, pack, { notes, lines, voices, settled }, day) : null),
    [isOpen, visit, pack, notes, lines, voices, settled, day],
  )

  const save = async () => {
    setFailed(null)
    setBusy('saving')
    await saveEverything()
    const exported = await call('shell.exportDaySummary', { visitId: visit.id, day })
    setBusy(null)
    if (!exported.ok) return setFailed(errorWords(exported.error))
    if (exported.value !== null) said(`Saved and read back: ${exported.value.fileName}`)
  }
  const print = async () => {
    setFailed(null)
    setBusy('printing')
    await saveEverything()
    const printed = await call('shell.printDaySummary', { visitId: visit.id, day })
    setBusy(null)
    if (!printed.ok) return setFailed(errorWords(printed.error))
    if (printed.value.printed) said('The summary of the day was printed.')
  }

  return (
    <Dialog title="Summary of the day" wide isOpen={isOpen} onClose={onClose}>
      <div className="day-choice">
        <Select
          label="Day"
          options={days.map((each) => ({ id: each, label: dayOf(each) }))}
          value={day}
          onChange={setChosen}
        />
        <span className="day-deeds">
          <Button icon={Printer} isPending={busy === 'printing'} onPress={() => void print()}>
            Print…
          </Button>
          <Button tone="primary" icon={Download} isPending={busy === 'saving'} onPress={() => void save()}>
            Save as PDF
          </Button>
        </span>
      </div>
      {failed === null ? null : <ErrorState words={failed} />}
      {summary === null ? null : (
        <div className="day-summary">
          <h3>{summary.title}</h3>
          <p className="muted">{summary.subtitle}</p>
          {summary.sections.map(({ heading, items, none }) => (
            <section key={heading}>
              <h4>{heading}</h4>
              {items.length === 0 ? (
                <p className="muted">{none}</p>
              ) : (
                <ul>
                  {items.map(({ lead, words }) => (
                    <li key={lead}>
                      <b>{lead}</b>: {words}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
      )}
    </Dialog>
  )
}

const noneKept: readonly KeptVoice[] = []

const lastDayWithNotes = (days: readonly string[], notes: readonly NoteSummary[]) => {
  const noted = new Set(notes.map(({ at }) => at.slice(0, 10)))
  return days.findLast((day) => noted.has(day)) ?? days[0] ?? ''
}
