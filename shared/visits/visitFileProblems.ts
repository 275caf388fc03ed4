import type { z } from 'zod'
import { FindingContent, Judgement } from '../findings/finding'
import { readNationalFramework } from '../findings/nationalFramework'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { problemsFromIssues } from '../frameworks/fileProblems'
import { gradableAreas, gradeOf } from '../frameworks/grades'
import type { FileProblem } from '../ipc/errors'
import { createQuoteFinder } from '../notes/findQuote'
import { NoteFields } from '../notes/note'
import { documentFromText, plainText } from '../notes/noteDocument'
import { detailsFromFile } from './detailsFromFile'
import { lineProblems } from './linesInFile'
import { passageKey } from './passageKey'
import { passageCounts, quoteReferenceProblems } from './quoteReferences'
import { templateProblems } from './templatesInFile'
import { VisitDetails } from './visit'
import type { VisitFile } from './visitFile'

/** Everything in a well-formed visit file that does not fit its framework or itself. */
export const visitFileProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => [
  ...themeProblems(file, pack),
  ...factProblems(file, pack),
  ...optionalBlockProblems(file, pack),
  ...noteProblems(file, pack),
  ...templateProblems(file),
  ...findingProblems(file, pack),
  ...gradeProblems(file, pack),
  ...lineProblems(file, pack),
  ...limitProblems(file, pack),
]

const areaProblem = (place: string, area: string, pack: FrameworkPack): readonly FileProblem[] =>
  pack.areas.some((known) => known.code === area)
    ? []
    : [
        {
          place,
          message: `${clipped(area)} is no area of this framework; its areas are ${codes(pack.areas)}`,
        },
      ]

/** What stands in the place of a code may be a text from a note: a message shows no more than its beginning. */
const clipped = (written: string): string => (written.length > 24 ? `${written.slice(0, 24)}…` : written)

const codes = (areas: readonly { readonly code: string }[]): string =>
  areas.map((area) => area.code).join(', ')

const themeProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const themes = pack.areas.filter((area) => area.role === 'theme')
  if (!pack.combinableThemes)
    return file.themes.length === 0
      ? []
      : [{ place: 'themes', message: 'must be left out: every area of this framework belongs to the visit' }]
  const unknown = file.themes.flatMap((theme, index) =>
    themes.some((known) => known.code === theme)
      ? []
      : [
          {
            place: `themes[${index}]`,
            message: `${clipped(theme)} is no theme of this framework; its themes are ${codes(themes)}`,
          },
        ],
  )
  const details = detailsFromFile(file, pack)
  const missing = details.themes.length === 0 && details.scope === '' && !details.includeLeaders
  return missing
    ? [
        {
          place: 'themes',
          message: `names no theme, and neither notes nor scope say which: one of ${codes(themes)}`,
        },
      ]
    : unknown
}

const factProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const known = pack.blocks.flatMap((block) => (block.fact === undefined ? [] : [block.fact]))
  return Object.keys(file.facts)
    .filter((fact) => !known.includes(fact))
    .map((fact) => ({
      place: `facts.${clipped(fact)}`,
      message: `is no part of this framework's document; it has ${known.join(', ') || 'no facts'}`,
    }))
}

const optionalBlockProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const optional = pack.blocks.filter((block) => block.offByDefault === true).map((block) => block.id)
  return file.optionalBlocks.flatMap((id, index) =>
    optional.includes(id)
      ? []
      : [
          {
            place: `optionalBlocks[${index}]`,
            message: `is no block that can be switched on; this framework has ${optional.join(', ') || 'none'}`,
          },
        ],
  )
}

const mostPassages = 2_000
const mostTimes = 100

const noteProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const prompts = new Set(
    pack.areas.flatMap((area) =>
      area.sections.flatMap((section) => section.prompts.map((prompt) => prompt.code)),
    ),
  )
  return file.notes.flatMap((note, index) => {
    const place = `notes[${index}]`
    // Checking every one of very many passages would take minutes.
    if (note.passages.length > mostPassages)
      return [{ place: `${place}.passages`, message: 'must not be more than 2,000' }]
    const text = plainText(documentFromText(note.text, [], () => ''))
    const find = createQuoteFinder(text)
    let findAlike: ReturnType<typeof createQuoteFinder> | undefined
    const isAlike = (quote: string): boolean => {
      findAlike ??= createQuoteFinder(asRead(text))
      return findAlike(asRead(quote), 1).length > 0
    }
    const firstOfQuote = new Map<string, number>()
    note.passages.forEach(({ quote }, at) => {
      if (!firstOfQuote.has(passageKey(quote))) firstOfQuote.set(passageKey(quote), at)
    })
    const passages = note.passages.flatMap((passage, at) => {
      const times = find(passage.quote, mostTimes).length
      const again = firstOfQuote.get(passageKey(passage.quote)) ?? at
      const quoteProblem =
        times === 0
          ? isAlike(passage.quote)
            ? 'is in the text of this note only with other quotation marks, accents or invisible signs: copy it from the text'
            : 'is not in the text of this note, word for word'
          : times > 1
            ? `stands ${times === mostTimes ? 'very many' : times} times in the text of this note: quote more words, so that it stands there once`
            : again < at
              ? `is the same passage as passages[${again}]`
              : null
      return [
        ...(quoteProblem === null
          ? []
          : [{ place: `${place}.passages[${at}].quote`, message: quoteProblem }]),
        ...passage.prompts.flatMap((prompt, which) =>
          prompts.has(prompt)
            ? []
            : [
                {
                  place: `${place}.passages[${at}].prompts[${which}]`,
                  message: `${clipped(prompt)} is no prompt of this framework`,
                },
              ],
        ),
      ]
    })
    const twin =
      note.id === undefined ? -1 : file.notes.findIndex((other) => other.id === note.id && other !== note)
    return [
      ...areaProblem(`${place}.area`, note.area, pack),
      ...(twin > -1 && twin < index
        ? [{ place: `${place}.id`, message: `is the id of notes[${twin}] too` }]
        : []),
      ...passages,
    ]
  })
}

/** A text as it looks to a reader. */
const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00AD\p{Cf}]/gu, '')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')

const findingProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const findings = file.findings ?? []
  const times = passageCounts(file)
  return findings.flatMap((finding, index) => {
    const place = `findings[${index}]`
    const twin = finding.id === undefined ? -1 : findings.findIndex((other) => other.id === finding.id)
    return [
      ...areaProblem(`${place}.area`, finding.area, pack),
      ...(finding.text.trim() === '' ? [{ place: `${place}.text`, message: 'must have words' }] : []),
      ...(twin > -1 && twin < index
        ? [{ place: `${place}.id`, message: `is the id of findings[${twin}] too` }]
        : []),
      ...quoteReferenceProblems(times, finding.passages, `${place}.passages`),
      ...finding.nationalFramework.flatMap((reference, at) =>
        readNationalFramework(reference) === null
          ? [
              {
                place: `${place}.nationalFramework[${at}]`,
                message: 'must be outcome 1 to 4, enabler 1 to 3 or principle 1 to 6',
              },
            ]
          : [],
      ),
    ]
  })
}

const gradeProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const times = passageCounts(file)
  return Object.entries(file.grades).flatMap(([area, judgement]) => {
    const place = `grades.${clipped(area)}`
    if (!pack.graded) return [{ place, message: 'must be left out: this framework gives no grades' }]
    const gradable = gradableAreas(pack)
    return [
      ...(gradable.some((known) => known.code === area)
        ? []
        : [
            {
              place,
              message: `${clipped(area)} is not graded in this framework; graded are ${codes(gradable)}`,
            },
          ]),
      ...(gradeOf(pack, judgement.grade) === null
        ? [
            {
              place: `${place}.grade`,
              message: `is not on the scale: ${pack.gradeScale.map((grade) => grade.value).join(', ')}`,
            },
          ]
        : []),
      ...quoteReferenceProblems(times, judgement.passages, `${place}.passages`),
    ]
  })
}

/** The limits of what the app stores, told with the file's own places. */
const limitProblems = (file: VisitFile, pack: FrameworkPack): readonly FileProblem[] => {
  const details = VisitDetails.safeParse(detailsFromFile(file, pack))
  const problems = details.success ? [] : problemsFromIssues(details.error.issues)
  file.notes.forEach((note, index) => {
    const { id: _, text: __, passages: ___, template: ____, ...fields } = note
    const read = NoteFields.safeParse(fields)
    if (!read.success) problems.push(...limits(`notes[${index}].`, read.error))
  })
  file.findings?.forEach((finding, index) => {
    const { id: _, passages, ...content } = finding
    const read = FindingContent.safeParse({ ...content, passageIds: [] })
    if (!read.success) problems.push(...limits(`findings[${index}].`, read.error))
    if (passages.length > 2_000)
      problems.push({ place: `findings[${index}].passages`, message: 'must not be more than 2,000' })
  })
  for (const [area, { grade, rationale }] of Object.entries(file.grades)) {
    const read = Judgement.safeParse({ area, grade, rationale, passageIds: [] })
    if (!read.success) problems.push(...limits(`grades.${clipped(area)}.`, read.error))
  }
  return problems
}

const limits = (prefix: string, error: z.ZodError): readonly FileProblem[] =>
  problemsFromIssues(error.issues).map((problem) => ({ ...problem, place: prefix + problem.place }))
