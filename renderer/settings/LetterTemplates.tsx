import { sizeInWords } from '@shared/attachments/mediaType'
import { contentsWords } from '@shared/letters/template/contentsWords'
import type { LetterTemplate } from '@shared/letters/template/letterTemplate'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import {
  templateAdded,
  templateRefusalRead,
  templateRemoved,
  templatesLookedAt,
  useTemplatesStore,
} from '../letters/templatesStore'
import { FileProblems } from '../visits/FileProblems'

/** The organisation's own Word templates for export: each with what it holds. */
export const LetterTemplates = () => {
  const { list, isAdding, refused } = useTemplatesStore()
  useEffect(() => void templatesLookedAt(), [])
  return (
    <section>
      <div className="page-title">
        <h2>Word templates for letters</h2>
        <Button onPress={() => void templateAdded()} isPending={isAdding}>
          Add a Word template…
        </Button>
      </div>
      <p className="settings-words">
        Letters and reports can be exported in your organisation’s own template: its page, letterhead and
        styles. Its own text, properties and links stay behind. Until a letter is final, its marking stands in
        every header and footer.
      </p>
      {refused === null ? null : <FileProblems error={refused} onClose={templateRefusalRead} />}
      {list.kind === 'loading' ? <Loading label="Reading the templates" /> : null}
      {list.kind === 'failed' ? <ErrorState words={errorWords(list.error)} /> : null}
      {list.kind === 'loaded' && list.templates.length > 0 ? (
        <ul className="packs" aria-label="Word templates for letters">
          {list.templates.map((template) => (
            <TemplateItem key={template.id} template={template} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

const TemplateItem = ({ template }: { readonly template: LetterTemplate }) => (
  <li>
    <div className="page-title">
      <h3>{template.name}</h3>
      <Button aria-label={`Remove ${template.name}`} onPress={() => void templateRemoved(template)}>
        Remove
      </Button>
    </div>
    {contentsWords(template.contents).map((words) => (
      <p key={words} className="template-facts">
        {words}
      </p>
    ))}
    <small>{sizeInWords(template.size)}, kept encrypted with your notes</small>
  </li>
)
