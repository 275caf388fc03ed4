import type { AppError } from '@shared/ipc/errors'
import type { ReferBackVersion } from '@shared/referBacks/referBack'
import { useEffect, useState } from 'react'
import { call } from '../api'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { partValue, parts, partWords } from './words'

type Read = 'loading' | { readonly failed: AppError } | { readonly versions: readonly ReferBackVersion[] }

/** What was written when: each kept version with the parts that it changed, newest first. */
export const RecordVersions = ({ referBackId }: { readonly referBackId: string }) => {
  const [read, setRead] = useState<Read>('loading')
  useEffect(() => {
    let wanted = true
    void call('referBacks.versions', { referBackId }).then((answer) => {
      if (wanted) setRead(answer.ok ? { versions: answer.value } : { failed: answer.error })
    })
    return () => {
      wanted = false
    }
  }, [referBackId])
  if (read === 'loading') return <Loading label="Reading the versions" />
  if ('failed' in read) return <ErrorState words={errorWords(read.failed)} />
  return (
    <section className="refer-back-versions" aria-label="Versions">
      <h3>Versions</h3>
      <ol>
        {read.versions.map((version, index) => (
          <li key={version.revision}>
            <b>{savedWords(version.savedAt)}</b>
            <dl>
              {changesOf(version, read.versions[index + 1]).map(([label, words]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}

const changesOf = ({ content }: ReferBackVersion, before: ReferBackVersion | undefined) =>
  parts
    .filter((part) => content[part] !== (before?.content[part] ?? ''))
    .map((part) => [partWords[part], partValue(content, part) || 'Emptied'] as const)

const savedWords = (moment: string) =>
  new Date(moment).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
