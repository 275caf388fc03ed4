import type { FaultFigures } from './measureFaults'
import type { HeldOutFigures } from './measureHeldOut'
import type { PublishedFigures } from './measurePublished'

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

/** The figures as Markdown. */
export const reportOf = (published: PublishedFigures, faults: FaultFigures, seed: number): string => {
  const of = (severity: string): string =>
    published.rules
      .filter((rule) => rule.severity === severity)
      .reduce((sum, { perThousandWords }) => sum + perThousandWords, 0)
      .toFixed(3)
  const planted = faults.kinds.reduce((sum, kind) => sum + kind.planted, 0)
  const found = faults.kinds.reduce((sum, kind) => sum + kind.found, 0)
  return [
    `${published.documents} published texts, ${published.withPack} with a pack of their date, ${published.words} words.`,
    '',
    '| rule | severity | issues | per 1,000 words |',
    '| --- | --- | ---: | ---: |',
    ...published.rules.map(
      ({ rule, severity, count, perThousandWords }) =>
        `| ${rule} | ${severity} | ${count} | ${perThousandWords.toFixed(3)} |`,
    ),
    '',
    `Per 1,000 words: error ${of('error')}, warning ${of('warning')}, info ${of('info')}.`,
    '',
    `Faults planted with seed ${seed}:`,
    '',
    '| kind of fault | planted | found | recall |',
    '| --- | ---: | ---: | ---: |',
    ...faults.kinds.map(
      ({ name, planted: of, found: seen }) => `| ${name} | ${of} | ${seen} | ${percent(seen, of)} |`,
    ),
    `| all ${faults.kinds.length} kinds | ${planted} | ${found} | ${percent(found, planted)} |`,
    '',
  ].join('\n')
}

/** Faults written by hand, as one line of Markdown. */
export const reportOfHeldOut = ({ faults, found, sound, alarms }: HeldOutFigures): string => {
  const of = (severity: string): number => alarms.filter((alarm) => alarm.severity === severity).length
  return [
    `Faults written by hand: ${found} of ${faults} named (${percent(found, faults)}).`,
    `Said beside them, and of ${sound} sound paragraphs: ${of('error')} errors, ${of('warning')} warnings, ${of('info')} hints.`,
    '',
  ].join('\n')
}
