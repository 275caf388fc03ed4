import type { AppError } from '@shared/ipc/errors'
import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { Segmented } from '../components/Segmented'
import { Select } from '../components/Select'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { wentBack, wentTo } from '../navigationStore'
import { frameworksLookedAt, useFrameworksStore } from '../settings/settingsStore'
import { FileProblems } from '../visits/FileProblems'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { PageFrame } from '../visits/PageFrame'
import { useWritingStore, writingChosen } from '../visits/writingStore'
import { TemplateForm } from './TemplateForm'
import { TemplateList } from './TemplateList'
import {
  templatesExported,
  templatesImported,
  templatesLeft,
  templatesLookedAt,
  useTemplatesStore,
} from './templatesStore'
import './templates.css'

/** What new notes begin with, activity by activity: the framework's templates, and the user's own over them. */
export const TemplatesScreen = ({ frameworkId }: { readonly frameworkId: string | undefined }) => {
  const known = useFrameworksStore((state) => state.list)
  const ids = known.kind === 'loaded' ? [...new Set(known.frameworks.map(({ id }) => id))] : []
  const ofVisit = useOpenVisitStore(({ open }) => (open.kind === 'loaded' ? open.pack.id : undefined))
  const shown = frameworkId ?? ofVisit ?? ids[0]
  const list = useTemplatesStore((state) => state.list)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => void frameworksLookedAt(), [])
  useEffect(() => {
    if (shown !== undefined) void templatesLookedAt(shown)
  }, [shown])
  useEffect(() => templatesLeft, [])
  const add = async () => setError(await templatesImported())
  const owns = list.kind === 'loaded' && list.templates.own.length > 0
  return (
    <PageFrame
      where="Note templates"
      main={
        <div className="templates-page">
          <div className="page-title">
            <h1>Note templates</h1>
            <Button onPress={() => void add()}>Import…</Button>
            {owns ? <Button onPress={() => void templatesExported()}>Export your own…</Button> : null}
            <Button onPress={wentBack}>Back</Button>
          </div>
          <p className="templates-words">
            New notes use these, in every visit of the framework, also those under way. A note keeps the
            template it was begun with.
          </p>
          {error === null ? null : <FileProblems error={error} onClose={() => setError(null)} />}
          <div className="templates-choices">
            <Select
              label="Framework"
              options={ids.map((id) => ({
                id,
                label:
                  (known.kind === 'loaded' && known.frameworks.find((each) => each.id === id)?.title) || id,
              }))}
              value={shown ?? null}
              onChange={(id) => wentTo({ kind: 'noteTemplates', frameworkId: id })}
            />
            <BeginWith />
          </div>
          {list.kind === 'loading' ? <Loading label="Reading the templates" /> : null}
          {list.kind === 'failed' ? <ErrorState words={errorWords(list.error)} /> : null}
          {list.kind === 'loaded' ? (
            <div className="templates-split">
              <TemplateList templates={list.templates} />
              <TemplateForm templates={list.templates} />
            </div>
          ) : null}
        </div>
      }
    />
  )
}

const BeginWith = () => {
  const beginWith = useWritingStore(({ writing }) => writing.beginWith)
  return (
    <div className="field">
      <span className="field-label">A new note begins with</span>
      <Segmented
        label="A new note begins with"
        options={[
          { id: 'headings', label: 'The headings' },
          { id: 'text', label: 'An empty page' },
        ]}
        value={beginWith}
        onChange={(chosen) => void writingChosen({ beginWith: chosen })}
      />
    </div>
  )
}
