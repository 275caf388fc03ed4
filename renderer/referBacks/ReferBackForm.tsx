import { useState } from 'react'
import { ComboBox } from '../components/ComboBox'
import { DayTimeField } from '../components/DayField'
import { Select } from '../components/Select'
import { TextArea, TextField } from '../components/TextField'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { recordEdited } from './recordStore'
import type { OpenRecord } from './recordStore'
import { RecordFoot } from './RecordFoot'
import { RecordSaving } from './RecordSaving'
import { RecordVersions } from './RecordVersions'
import { TimeOrNow } from './TimeOrNow'
import { partWords, toldHows, toldHowWords } from './words'

type ReferBackFormProps = {
  readonly record: OpenRecord
  /** How many refer-backs the visit has beside this one. */
  readonly others: number
}

/** One refer-back, in the order in which things happen: what it is about, who was told, what came back, how it ended. */
export const ReferBackForm = ({ record, others }: ReferBackFormProps) => {
  const [showsVersions, setShowsVersions] = useState(false)
  const team = useOpenVisitStore(({ open }) => (open.kind === 'loaded' ? open.visit.team : noTeam))
  const { content, timeZone } = record
  const edit = recordEdited
  return (
    <div className="refer-back-form">
      <RecordSaving record={record} />
      <fieldset>
        <legend>The concern</legend>
        <TextArea
          label={partWords.concern}
          autoFocus
          rows={3}
          maxLength={20_000}
          value={content.concern}
          onChange={(concern) => edit({ concern })}
        />
        <TextField
          label={partWords.child}
          hint="The only place in Visitbook for such an identifier. No name."
          maxLength={100}
          autoComplete="off"
          value={content.child}
          onChange={(child) => edit({ child })}
        />
        <DayTimeField
          label={partWords.raisedAt}
          at={content.raisedAt}
          onChange={(raisedAt) => edit({ raisedAt })}
        />
        <ComboBox
          label={partWords.raisedBy}
          options={[...new Set(team.map(({ name }) => name))].map((name) => ({ id: name, label: name }))}
          text={content.raisedBy}
          onTextChange={(raisedBy) => edit({ raisedBy: raisedBy.slice(0, 200) })}
        />
      </fieldset>
      <fieldset>
        <legend>Who was told</legend>
        <TextField
          label={partWords.toldName}
          maxLength={200}
          value={content.toldName}
          onChange={(toldName) => edit({ toldName })}
        />
        <TextField
          label={partWords.toldRole}
          maxLength={200}
          placeholder="duty manager, MASH"
          value={content.toldRole}
          onChange={(toldRole) => edit({ toldRole })}
        />
        <TimeOrNow
          label={partWords.toldAt}
          nowLabel="Told just now"
          at={content.toldAt}
          timeZone={timeZone}
          onChange={(toldAt) => edit({ toldAt })}
        />
        <Select
          label={partWords.toldHow}
          options={toldHows.map((how) => ({ id: how, label: toldHowWords[how] }))}
          value={content.toldHow === '' ? null : content.toldHow}
          onChange={(toldHow) => edit({ toldHow })}
        />
      </fieldset>
      <fieldset>
        <legend>What came back</legend>
        <TextArea
          label={partWords.response}
          rows={2}
          maxLength={20_000}
          value={content.response}
          onChange={(response) => edit({ response })}
        />
        {content.response.trim() === '' ? null : (
          <TimeOrNow
            label={partWords.respondedAt}
            nowLabel="Came just now"
            at={content.respondedAt}
            timeZone={timeZone}
            onChange={(respondedAt) => edit({ respondedAt })}
          />
        )}
        <TextArea
          label={partWords.outcome}
          hint="What was done, and that the child is safe. It can be closed once this is written."
          rows={2}
          maxLength={20_000}
          value={content.outcome}
          onChange={(outcome) =>
            // Without its outcome a record is not closed any more.
            edit(outcome.trim() === '' && content.closedAt !== '' ? { outcome, closedAt: '' } : { outcome })
          }
        />
      </fieldset>
      {showsVersions && record.id !== null ? <RecordVersions referBackId={record.id} /> : null}
      <RecordFoot
        record={record}
        others={others}
        showsVersions={showsVersions}
        onVersions={() => setShowsVersions(!showsVersions)}
      />
    </div>
  )
}

const noTeam: readonly { readonly name: string }[] = []
