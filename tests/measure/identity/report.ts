import type { PlantedFigures, WrittenFigures } from './measurePlanted'
import type { TextFigures } from './measureTexts'

export type Figures = {
  readonly seed: number
  readonly unlistedForenames: number
  readonly planted: PlantedFigures
  readonly heldOut: PlantedFigures
  readonly written: readonly WrittenFigures[]
  readonly own: TextFigures
  readonly published: TextFigures | null
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

/** The figures as Markdown. */
export const reportOf = ({
  seed,
  unlistedForenames,
  planted,
  heldOut,
  written,
  own,
  published,
}: Figures): string => {
  const precision = percent(planted.marks - planted.alarms.length, planted.marks)
  const texts = [
    ['visits of this project', own] as const,
    ...(published ? [['published texts', published] as const] : []),
  ]
  return [
    `Seed ${seed}; ${percent(unlistedForenames, 1)} of the planted forenames stand in no list of the detector.`,
    '',
    '| family | planted | found | recall | as what it is |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...planted.families.map(
      ({ family, planted: of, found, named }) =>
        `| ${family} | ${of} | ${found} | ${percent(found, of)} | ${percent(named, of)} |`,
    ),
    '',
    `Precision on the same texts: ${precision} (${planted.alarms.length} of ${planted.marks} marks touch nothing planted; ${planted.words} words).`,
    `Notes written after the detector (93.7 % found at first sight): ${lineOf(heldOut)}.`,
    '',
    '| notes written by hand after the detector | identifiers | found at first sight | found now | precision |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...written.map(writtenLine),
    '',
    '| texts without a child’s name | files | words | open names and offices | false alarms | per 1,000 words |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...texts.map(
      ([name, figures]) =>
        `| ${name} | ${figures.texts} | ${figures.words} | ${figures.open} | ${figures.alarms.length} | ${figures.perThousandWords.toFixed(2)} |`,
    ),
    '',
  ].join('\n')
}

const lineOf = ({ families, alarms, marks }: PlantedFigures): string => {
  const all = families.find(({ family }) => family === 'all')
  return `${all?.found} of ${all?.planted} found, recall ${percent(all?.found ?? 0, all?.planted ?? 0)}, precision ${percent(marks - alarms.length, marks)}`
}

const writtenLine = ({ name, firstSight, families, alarms, marks }: WrittenFigures): string => {
  const all = families.find(({ family }) => family === 'all')
  const found = percent(all?.found ?? 0, all?.planted ?? 0)
  return `| set ${name} | ${all?.planted} | ${firstSight.toFixed(1)} % | ${found} | ${percent(marks - alarms.length, marks)} |`
}
