import type { VisitFile } from '@shared/visits/visitFile'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

type SampleNote = VisitFile['notes'][number]

/** Numbers between 0 and 1 that are the same in every run (Park and Miller). */
const numbersFrom = (seed: number) => {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/**
 * A visit file with so many notes, made of the sentences of the sample visit in another order in each note: words come
 * as often as they do in real notes, and no two notes are the same.
 */
export const aLargeVisit = (name: string, count: number, seed: number): string => {
  const sample = JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, '../../resources/sample/sheffield-2024-focused-visit.json'),
      'utf8',
    ),
  ) as VisitFile
  const random = numbersFrom(seed)
  const sentences = sample.notes.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
  const notes = Array.from({ length: count }, (_, index) => aNoteLike(sample.notes, sentences, random, index))
  return JSON.stringify({ ...sample, authority: { name, shortName: name }, findings: [], grades: {}, notes })
}

const aNoteLike = (
  samples: readonly SampleNote[],
  sentences: readonly string[],
  random: () => number,
  index: number,
): SampleNote => {
  const like = samples[index % samples.length]
  if (!like) throw new Error('The sample visit has no notes')
  const others = Array.from({ length: 3 }, () => sentences[Math.floor(random() * sentences.length)] ?? '')
    // A passage's words must stand once in the text of its note.
    .filter((sentence) => like.passages.every(({ quote }) => !sentence.includes(quote)))
  return { ...like, case: `C${index % 97}`, text: `${like.text}\n\n${others.join(' ')} Entry ${index}.` }
}
