import { useEffect, useRef } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { wentTo } from '../navigationStore'
import { frameworksLookedAt, useFrameworksStore } from '../settings/settingsStore'
import { AddresseeFields } from './form/AddresseeFields'
import { AuthorityFields } from './form/AuthorityFields'
import { DatesFields } from './form/DatesFields'
import { faultsWords, focusFirstFault } from './form/focusFirstFault'
import { FrameworkFields } from './form/FrameworkFields'
import { PreviousFields } from './form/PreviousFields'
import { ScopeFields } from './form/ScopeFields'
import { usualScope } from './form/scopeSentences'
import { TeamFields } from './form/TeamFields'
import { useAuthorities } from './form/useAuthorities'
import { WordsFields } from './form/WordsFields'
import {
  frameworkChosen,
  lastDayOf,
  newVisitAsked,
  newVisitChanged,
  newVisitFaults,
  newVisitForgotten,
  newVisitLookedAt,
  useNewVisitStore,
} from './newVisitStore'
import { PageFrame } from './PageFrame'
import './form/form.css'

/** Everything about a visit, of which name, dates, framework and theme must be there to begin. */
export const NewVisitScreen = () => {
  const { draft, frameworkId, isAsked, isCreating, error, isRead } = useNewVisitStore()
  const list = useFrameworksStore((state) => state.list)
  const authorities = useAuthorities()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    void frameworksLookedAt()
    void newVisitLookedAt()
  }, [])

  if (list.kind === 'loading' || !isRead)
    return <PageFrame where="New visit" main={<Loading label="Reading the frameworks" />} />
  if (list.kind === 'failed')
    return <PageFrame where="New visit" main={<ErrorState words={errorWords(list.error)} />} />

  const { frameworks } = list
  const chosen = frameworks.find(({ id }) => id === frameworkId)
  const create = async () => {
    if (!(await newVisitAsked(frameworks))) focusFirstFault(form.current)
  }
  const faults = isAsked ? newVisitFaults({ draft, frameworkId }, frameworks) : {}
  const part = { draft, faults, change: newVisitChanged }
  const count = Object.keys(faults).length
  return (
    <PageFrame
      where="New visit"
      main={
        <Form
          className="form-page"
          ref={form}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          <div className="page-title">
            <h1>New visit</h1>
          </div>
          {error === null ? null : <ErrorState words={errorWords(error)} />}
          <AuthorityFields {...part} authorities={authorities} />
          <DatesFields {...part} />
          <FrameworkFields
            frameworks={frameworks}
            frameworkId={frameworkId}
            onChange={frameworkChosen}
            lastDay={lastDayOf(draft)}
            error={faults['framework']}
          />
          {chosen?.combinableThemes ? (
            <ScopeFields {...part} themes={chosen.themes} templates={usualScope} />
          ) : null}
          <TeamFields {...part} />
          <AddresseeFields {...part} />
          <PreviousFields {...part} />
          <WordsFields {...part} />
          <div className="form-end">
            <Button tone="primary" type="submit" isPending={isCreating}>
              Create the visit
            </Button>
            <Button
              onPress={() => {
                newVisitForgotten()
                wentTo({ kind: 'visits' })
              }}
            >
              Cancel
            </Button>
            <span role="status" className={count > 0 ? 'faulty' : 'muted'}>
              {count > 0 ? faultsWords(count) : 'All of this can be changed later, except the framework.'}
            </span>
          </div>
        </Form>
      }
    />
  )
}
