import { join } from 'node:path'
import type { ExportFormat } from '@shared/ipc/contract'
import { renderIndex } from '../shell/renderIndex'
import { largestVisitFile, readChosenFile } from '../shell/readChosenFile'
import { done, refused } from './answer'
import type { CommandEnd } from './answer'
import { addBundle } from './addBundle'
import { exportBundleFile } from './exportBundleFile'
import { mergeBundleFiles } from './mergeBundleFiles'
import { verifyBundle } from './verifyBundle'
import { lookAgain } from './lookAgain'
import { checkDocument } from './checkDocument'
import { draftVisit } from './draftVisit'
import type { DraftedVisit } from './draftVisit'
import { openOutputFolder } from './outputFolder'
import type { OutputFolder } from './outputFolder'
import type { Command } from './readCommand'
import { usage } from './readCommand'
import { endOf, listFrameworks } from './workshop'
import type { Workshop } from './workshop'

const sampleVisit = ['sample', 'sheffield-2024-focused-visit.json'] as const
const allFormats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'md', 'txt']

/** Runs a headless command to its end. `atRisk` is told of what must be taken away if the run is broken off. */
export const runCommand = async (
  command: Command,
  workshop: Workshop,
  atRisk: (takeAway: () => void) => void,
): Promise<CommandEnd> => {
  switch (command.kind) {
    case 'help':
      workshop.progress(usage)
      return done({ usage })
    case 'frameworks': {
      const listed = await listFrameworks(workshop)
      return listed.ok ? done({ frameworks: listed.value }) : endOf(listed.error)
    }
    case 'check':
      return checkDocument(workshop, command)
    case 'bundleExport':
      return intoFolder(command.out, atRisk, (folder) => exportBundleFile(workshop, folder, command))
    case 'bundleVerify':
      return verifyBundle(workshop, command)
    case 'bundleMerge':
      return intoFolder(command.out, atRisk, (folder) => mergeBundleFiles(workshop, folder, command))
    case 'draft':
      return intoFolder(command.out, atRisk, (folder) =>
        draftInto(workshop, folder, command.file, command, false),
      )
    case 'demo': {
      workshop.progress(`Running the sample visit; the files go to ${command.out}`)
      const sample = join(workshop.resourcesFolder, ...sampleVisit)
      return intoFolder(command.out, atRisk, (folder) =>
        draftInto(workshop, folder, sample, { formats: allFormats, evidenceIndex: [] }, true),
      )
    }
  }
}

const intoFolder = async (
  out: string,
  atRisk: (takeAway: () => void) => void,
  work: (folder: OutputFolder) => Promise<CommandEnd>,
): Promise<CommandEnd> => {
  const folder = openOutputFolder(out)
  if (!folder.ok) return endOf(folder.error)
  atRisk(folder.value.abandon)
  let finished = false
  try {
    const end = await work(folder.value)
    finished = end.exitCode === 0
    return end
  } finally {
    if (!finished) folder.value.abandon()
  }
}

const draftInto = async (
  workshop: Workshop,
  folder: OutputFolder,
  file: string,
  { formats, evidenceIndex }: Pick<Extract<Command, { kind: 'draft' }>, 'formats' | 'evidenceIndex'>,
  sealed: boolean,
): Promise<CommandEnd> => {
  const text = await readChosenFile(file, largestVisitFile)
  if (!text.ok) return refused('The visit file cannot be used. Nothing was written.', text.error)
  const drafted = await draftVisit(workshop, text.value, formats)
  if (!drafted.ok) return endOf(drafted.error)
  for (const document of drafted.value.documents) {
    const added = await folder.add(document.format, document.name, document.content)
    if (!added.ok) return endOf(added.error)
  }
  const indexes: Parameters<typeof lookAgain>[3][number][] = []
  for (const format of evidenceIndex) {
    workshop.progress(`Laying the evidence index out as ${format}`)
    const index = await renderIndex(workshop.core, workshop.printPdf, drafted.value.letter.id, format)
    if (!index.ok) return endOf(index.error)
    const added = await folder.add(`evidence-index-${format}`, index.value.fileName, index.value.content)
    if (!added.ok) return endOf(added.error)
    indexes.push({ ...index.value, format })
  }
  const looked = await lookAgain(workshop, folder, drafted.value, indexes)
  if (!looked.ok) return looked.error
  const bundle = sealed ? await addBundle(workshop, folder, drafted.value) : null
  if (bundle !== null && !bundle.ok) return bundle.error
  workshop.progress('Putting the files in place and reading them back')
  const files = await folder.finish()
  if (!files.ok) return endOf(files.error)
  for (const written of files.value) workshop.progress(`  ${written.path}`)
  return done({
    files: files.value.map((written) => ({ ...written, ...looked.value.get(written.name) })),
    issues: drafted.value.issues,
    paragraphs: drafted.value.paragraphs,
    unusedEvidence: drafted.value.unusedEvidence,
    letter: { title: drafted.value.letter.title, words: wordCount(drafted.value) },
    ...(bundle === null ? {} : { bundle: bundle.value }),
  })
}

const wordCount = ({ letter }: DraftedVisit) =>
  letter.sections
    .flatMap((section) => [section.heading, ...section.paragraphs.map((paragraph) => paragraph.text)])
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
