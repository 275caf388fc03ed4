import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { TextArea } from '../components/TextField'
import type { TextAreaProps } from '../components/TextField'
import { createFields } from './fieldsWriting'
import type { Fields } from './fieldsWriting'
import { LanguageChoices } from './LanguageChoices'
import { LanguageLine } from './LanguageLine'
import { letterReplacementsFor } from './replacements'
import { useKnownWords } from './useKnownWords'
import { useLanguage } from './useLanguage'
import './checkedFields.css'
import './language.css'

const FieldsContext = createContext<Fields | null>(null)

/** Spelling and the identity guard of all the `CheckedArea`s and `CheckedLine`s in it; F7 goes from one to the next. */
export const CheckedFields = ({ children }: { readonly children: ReactNode }) => {
  const [fields] = useState(createFields)
  return (
    <FieldsContext value={fields}>
      {children}
      <FieldsLanguage fields={fields} />
    </FieldsContext>
  )
}

const FieldsLanguage = ({ fields: { writing } }: { readonly fields: Fields }) => {
  const language = useLanguage(writing)
  useKnownWords()
  const isQuiet = language.marks.length === 0 && language.state !== 'failed'
  return (
    <>
      {isQuiet ? null : <LanguageLine language={language} />}
      <LanguageChoices
        writing={writing}
        language={language}
        isPublished
        replacementsOf={letterReplacementsFor}
      />
    </>
  )
}

/** A field for words that will be printed: checked as the text of a note is. `name` is its own among the fields. */
export const CheckedArea = ({ name, ...area }: TextAreaProps & { readonly name: string }) => {
  const fields = useContext(FieldsContext)
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = useRef<HTMLDivElement>(null)
  const { value = '' } = area
  useEffect(() => {
    if (fields === null || field.current === null || copy.current === null) return
    return fields.added(name, { area: field.current, copy: copy.current })
  }, [fields, name])
  useEffect(() => fields?.shownAgain(name), [fields, name, value])
  return (
    <TextArea
      {...area}
      spellCheck="false" // the app checks it, without a dictionary from elsewhere
      areaRef={field}
      under={
        <div className="input checked-copy" ref={copy} aria-hidden>
          {`${value}\n`}
        </div>
      }
    />
  )
}

/**
 * The same for words that are one line: it grows where they are many, holds no break, and Enter is for the form that it
 * stands in.
 */
export const CheckedLine = ({
  className = '',
  onChange,
  ...area
}: Omit<ComponentProps<typeof CheckedArea>, 'rows' | 'onKeyDown'>) => (
  <CheckedArea
    {...area}
    rows={1}
    className={`checked-line ${className}`}
    onChange={(words) => onChange?.(words.replace(/\s*[\n\r]\s*/g, ' '))}
    onKeyDown={(event) => {
      if (event.key !== 'Enter') return event.continuePropagation()
      if (event.nativeEvent.isComposing) return
      event.preventDefault()
      if (event.target instanceof HTMLTextAreaElement) event.target.form?.requestSubmit()
    }}
  />
)
