import { CheckboxGroup, FieldError, Label } from 'react-aria-components'
import { Checkbox } from '../../components/Choice'
import { TextArea } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'
import { scopeSentences } from './scopeSentences'

export type Theme = { readonly code: string; readonly title: string; readonly scope: string }

/** What a focused visit looks at: themes that can be combined, leaders or not, or words of the user's own. */
export const ScopeFields = ({
  draft,
  change,
  faults,
  themes,
  templates,
}: DraftPart & { readonly themes: readonly Theme[]; readonly templates: readonly string[] }) => {
  const sentences = scopeSentences(draft, themes, templates)
  return (
    <FormSection title="Scope" hint="Themes can be combined.">
      <CheckboxGroup
        className="field field-whole themes"
        value={[...draft.themes]}
        onChange={(chosen) =>
          change({ themes: themes.map(({ code }) => code).filter((code) => chosen.includes(code)) })
        }
        isInvalid={faults['themes'] !== undefined}
      >
        <Label className="field-label">Themes</Label>
        <div className="theme-list">
          {themes.map((theme) => (
            <Checkbox key={theme.code} value={theme.code}>
              {theme.title} <span className="muted">{theme.code}</span>
            </Checkbox>
          ))}
        </div>
        <FieldError className="field-error">{faults['themes']}</FieldError>
      </CheckboxGroup>
      <div className="field-whole">
        <Checkbox isSelected={draft.includeLeaders} onChange={(includeLeaders) => change({ includeLeaders })}>
          Also the impact of leaders on social work practice in this area
        </Checkbox>
      </div>
      <TextArea
        label="Scope in your own words"
        optional
        className="field-whole"
        rows={2}
        value={draft.scope}
        onChange={(scope) => change({ scope })}
        placeholder="the local authority’s arrangements for …"
      />
      <div className="field-whole scope-preview" aria-live="polite">
        <small>In the letter</small>
        {sentences.length === 0 ? (
          <p className="muted">Choose a theme to see the sentence.</p>
        ) : (
          <p className="text">{sentences.join(' ')}</p>
        )}
      </div>
    </FormSection>
  )
}
