import { attachmentLimits } from '@shared/attachments/attachment'
import { bytesOfAttachment } from '../../../electron/bundles/attachmentFiles'
import { recordVisit } from '../../../electron/bundles/recordVisit'
import { sharedVisitOf } from '../../../electron/bundles/sharedRecordRepository'
import { attachmentsInVisit } from '../../../electron/attachments/attachmentService'
import { createUploads } from '../../../electron/attachments/uploads'
import { linesInVisit } from '../../../electron/enquiries/lineService'
import { settledInVisit } from '../../../electron/evidence/settledService'
import { voicesInVisit } from '../../../electron/evidence/voiceService'
import { judgementsInVisit } from '../../../electron/findings/judgements'
import { packTextOfVisit } from '../../../electron/frameworks/frameworkRepository'
import { listKnownWords } from '../../../electron/identity/knownWordService'
import { acceptedIssuesOf } from '../../../electron/letters/acceptedIssueRepository'
import { listAccuracy } from '../../../electron/letters/accuracyRepository'
import { listComments } from '../../../electron/letters/commentRepository'
import { leftOutInVisit } from '../../../electron/letters/leftOutService'
import { letterOfVisit } from '../../../electron/letters/letterRepository'
import { listSteps } from '../../../electron/letters/stageRepository'
import { getVisit } from '../../../electron/visits/visitService'
import { valueOf } from './aCore'
import { shownOn } from './laptops'
import type { Laptop } from './laptops'

type Thing = Readonly<Record<string, unknown>>

/** Everything that a laptop shows of a visit, without what each counts or names for itself. */
export const allOf = async (laptop: Laptop, visitId: string) => {
  const { vault } = laptop
  const { revision: _, ...visit } = valueOf(getVisit(vault, visitId))
  const letter = letterOfVisit(vault.db, visitId)
  const letterId = letter?.id ?? ''
  const attachments = valueOf(attachmentsInVisit(vault, visitId))
  const bytes: string[] = []
  for (const { sha256 } of attachments)
    bytes.push(Buffer.from(valueOf(await bytesOfAttachment(vault, visitId, sha256)) ?? []).toString('hex'))
  return {
    ...shownOn(laptop, visitId),
    visit,
    pack: packTextOfVisit(vault.db, visitId),
    judgements: valueOf(judgementsInVisit(vault, visitId)),
    lines: told(valueOf(linesInVisit(vault, visitId)), ['revision']),
    voices: told(valueOf(voicesInVisit(vault, visitId)), ['revision', 'at']),
    words: told(valueOf(listKnownWords(vault, visitId)), ['id']),
    settled: told(valueOf(settledInVisit(vault, visitId)), ['revision']),
    leftOut: told(valueOf(leftOutInVisit(vault, visitId)), ['revision']),
    letter: letter && {
      stage: letter.stage,
      sections: letter.sections.map(({ id, paragraphs }) => ({
        id,
        paragraphs: paragraphs.map(({ id: own, text, sources }) => ({
          id: own,
          text,
          passages: sources.map(({ passageId }) => passageId),
        })),
      })),
    },
    steps: told(listSteps(vault.db, letterId), ['revision']),
    comments: told(listComments(vault.db, letterId), ['revision', 'letterId']),
    accuracy: told(listAccuracy(vault.db, letterId), ['revision', 'letterId', 'savedAt']),
    accepted: told(acceptedIssuesOf(vault.db, letterId), ['id', 'letterId']),
    attachments: told(attachments, []),
    bytes,
  }
}

/** How many things of each kind a laptop has told of. */
export const kindsToldBy = ({ vault }: Laptop, visitId: string): readonly string[] => {
  recordVisit(vault, visitId)
  return [...new Set(sharedVisitOf(vault.db, visitId).records.map(({ entity }) => entity))].sort()
}

/** A file attached to a note, as the window sends it. */
export const attachTo = async (
  { vault }: Laptop,
  where: { readonly visitId: string; readonly noteId: string },
  content: Buffer,
): Promise<string> => {
  const uploads = createUploads({ ...attachmentLimits, freeSpaceKept: 0, freeSpaceWarned: 0 })
  const { uploadId } = valueOf(
    await uploads.begin(vault, { ...where, name: 'plan.bin', size: content.byteLength }),
  )
  valueOf(await uploads.append(vault, { uploadId, offset: 0, bytes: new Uint8Array(content) }))
  for (;;) {
    const progress = valueOf(await uploads.finish(vault, { uploadId }))
    if (progress.kind === 'attached') return progress.attachment.id
  }
}

const told = (things: readonly Thing[], left: readonly string[]): readonly string[] =>
  things
    .map((thing) =>
      JSON.stringify(
        Object.entries(thing)
          .filter(([name]) => !left.includes(name))
          .sort(),
      ),
    )
    .sort()
