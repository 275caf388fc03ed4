import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { attachmentsInVisit } from '../attachments/attachmentService'
import type { Readings } from '../attachments/readings'
import type { Uploads } from '../attachments/uploads'
import { addVoice, removeVoice, restoreVoice, saveVoice, voicesInVisit } from '../evidence/voiceService'
import {
  reopenContradiction,
  restoreSettled,
  settleContradiction,
  settledInVisit,
} from '../evidence/settledService'
import {
  createLine,
  decideLine,
  deleteLine,
  linesInVisit,
  restoreLine,
  saveLine,
} from '../enquiries/lineService'
import {
  createFinding,
  deleteFinding,
  findingsInVisit,
  orderFindings,
  restoreFinding,
} from '../findings/findingService'
import { judgementsInVisit, setJudgement } from '../findings/judgements'
import type { createBuiltInPacks } from '../frameworks/builtInPacks'
import { addFramework, listFrameworks } from '../frameworks/frameworkService'
import { packOfDocument } from '../frameworks/packOfDocument'
import {
  importTemplates,
  packForWriting,
  saveTemplates,
  templatesOfFramework,
  templatesToFile,
} from '../frameworks/templateService'
import { acceptIssue, withdrawAcceptance } from '../letters/acceptedIssueService'
import { leaveOut, leftOutInVisit, restoreLeftOut, takeUpAgain } from '../letters/leftOutService'
import { applyRedraftTo, draftLetterOfVisit, getLetterOfVisit, planRedraftOf } from '../letters/letterService'
import { addKnownWord, listKnownWords, removeKnownWord } from '../identity/knownWordService'
import { importEdited } from '../letters/importEdited'
import { fileNameOf, renderLetter } from '../letters/renderLetter'
import { renderAccuracyTable } from '../letters/renderAccuracyTable'
import { renderEvidenceIndex } from '../letters/renderEvidenceIndex'
import { allTemplates } from '../letters/template/templateRepository'
import { addTemplate, removeTemplate, restoreTemplate } from '../letters/template/templateService'
import { passageUsesOf } from '../letters/passageUsesOf'
import { lastSaved } from '../notes/lastSaved'
import { searchNotes } from '../notes/noteSearch'
import { bin, noteHistory, noteRevision, restoreRevision } from '../notes/historyService'
import { addNotes, undoImport, textsAlreadyThere } from '../notes/importService'
import {
  createNote,
  deleteNote,
  getNote,
  notesInVisit,
  pageOfNotes,
  restoreNote,
  undoOfNote,
} from '../notes/noteService'
import {
  createReferBack,
  deleteReferBack,
  getReferBack,
  referBackVersions,
  referBacksInVisit,
  saveReferBack,
} from '../referBacks/referBackService'
import { setWriter, setWriting, writingOfVisit } from '../notes/writing'
import type { IdleLock } from '../vault/idleLock'
import type { OpenVault } from '../vault/openVault'
import { readSetting, writeSetting } from '../vault/settings'
import type { VaultPlaces } from '../vault/place/vaultPlaceService'
import type { VaultSession } from '../vault/vaultSession'
import type { createAuthorities } from '../visits/authorities'
import { addSampleVisit, importVisitFile } from '../visits/visitImport'
import { listVisits } from '../visits/visitList'
import { createVisit, getVisit, saveVisit, setArchived } from '../visits/visitService'
import type { coreContract } from './coreContract'
import type { Handlers } from './dispatch'
import { saveFindingBeside } from '../bundles/saveFindingBeside'
import { saveLetterBeside } from '../bundles/saveLetterBeside'
import { saveNoteBeside } from '../bundles/saveNoteBeside'
import { bundleHandlers } from './bundleHandlers'
import { letterReviewHandlers } from './letterReviewHandlers'
import { loadingFirst } from './loadingFirst'
import { placeHandlers } from './placeHandlers'
import type { SyncParts } from './placeHandlers'
import { vaultHandlers } from './vaultHandlers'

type CoreParts = {
  readonly session: VaultSession
  readonly places: VaultPlaces
  readonly idleLock: IdleLock
  readonly builtInPacks: ReturnType<typeof createBuiltInPacks>
  readonly authorities: ReturnType<typeof createAuthorities>
  readonly resourcesFolder: string
  readonly uploads: Uploads
  readonly readings: Readings
  readonly sync: SyncParts
}

const loadChecks = () => import('../letters/checksOfLetter')

export const createCoreHandlers = (parts: CoreParts): Handlers<typeof coreContract> => {
  const { session, builtInPacks, authorities, resourcesFolder, uploads, readings } = parts
  /** Answers `locked` unless the vault is open. */
  const inVault =
    <Input, T>(handle: (vault: OpenVault, input: Input) => T) =>
    (input: Input): T | Result<never, AppError> => {
      const vault = session.opened()
      return vault ? handle(vault, input) : err({ kind: 'locked' })
    }
  const inVaultWith = loadingFirst(inVault)

  return {
    ...vaultHandlers(parts),

    'settings.shortcuts': inVault((vault) => ok(readSetting(vault.db, 'shortcuts') ?? {})),
    'settings.setShortcuts': inVault((vault, { keys }) => {
      writeSetting(vault.db, 'shortcuts', keys)
      return ok(null)
    }),

    'frameworks.list': inVault((vault) => ok(listFrameworks(vault, builtInPacks()))),
    'frameworks.ofVisit': inVault((vault, { visitId }) => packForWriting(vault, visitId)),
    'noteTemplates.ofFramework': inVault((vault, input) =>
      templatesOfFramework(vault, builtInPacks(), input),
    ),
    'noteTemplates.save': inVault((vault, input) => saveTemplates(vault, builtInPacks(), input)),
    'writing.ofVisit': inVault((vault, { visitId }) => writingOfVisit(vault, visitId)),
    'writing.setWriter': inVault(setWriter),
    'writing.set': inVault(setWriting),
    'authorities.list': () => ok(authorities()),

    'visitForm.get': inVault((vault) => ok(readSetting(vault.db, 'newVisitForm'))),
    'visitForm.keep': inVault((vault, { form }) => {
      writeSetting(vault.db, 'newVisitForm', form)
      return ok(null)
    }),

    'visits.list': inVault((vault) => ok(listVisits(vault.db))),
    'visits.get': inVault((vault, { visitId }) => getVisit(vault, visitId)),
    'visits.create': inVault((vault, input) => createVisit(vault, builtInPacks(), input)),
    'visits.save': inVault(saveVisit),
    'visits.setArchived': inVault(setArchived),
    'visits.addSample': inVault((vault) => addSampleVisit(vault, builtInPacks(), resourcesFolder)),

    'notes.list': inVault((vault, { visitId }) => notesInVisit(vault, visitId)),
    'notes.page': inVault(pageOfNotes),
    'notes.get': inVault((vault, { noteId }) => getNote(vault, noteId)),
    'notes.lastSaved': inVault((vault) => ok(lastSaved(vault))),
    'notes.create': inVault(createNote),
    'notes.save': inVault(saveNoteBeside),
    'notes.undo': inVault((vault, { noteId }) => undoOfNote(vault, noteId)),
    'notes.delete': inVault(deleteNote),
    'notes.restore': inVault((vault, { noteId }) => restoreNote(vault, noteId)),
    'notes.alreadyThere': inVault(textsAlreadyThere),
    'notes.addAll': inVault(addNotes),
    'notes.undoImport': inVault(undoImport),
    'notes.history': inVault((vault, { noteId }) => noteHistory(vault, noteId)),
    'notes.revision': inVault(noteRevision),
    'notes.restoreRevision': inVault(restoreRevision),
    'notes.bin': inVault((vault, { visitId }) => bin(vault, visitId)),
    'notes.search': inVault(searchNotes),

    'attachments.begin': inVault(uploads.begin),
    'attachments.append': inVault(uploads.append),
    'attachments.finish': inVault(uploads.finish),
    'attachments.cancel': inVault(uploads.cancel),
    'attachments.list': inVault((vault, { visitId }) => attachmentsInVisit(vault, visitId)),
    'attachments.get': inVault((vault, { attachmentId }) => readings.look(vault, attachmentId)),

    'findings.list': inVault((vault, { visitId }) => findingsInVisit(vault, visitId)),
    'findings.create': inVault(createFinding),
    'findings.save': inVault(saveFindingBeside),
    'findings.delete': inVault((vault, { findingId }) => deleteFinding(vault, findingId)),
    'findings.restore': inVault((vault, { findingId }) => restoreFinding(vault, findingId)),
    'findings.order': inVault(orderFindings),

    'knownWords.list': inVault((vault, { visitId }) => listKnownWords(vault, visitId)),
    'knownWords.add': inVault(addKnownWord),
    'knownWords.remove': inVault((vault, { id }) => removeKnownWord(vault, id)),

    'enquiries.list': inVault((vault, { visitId }) => linesInVisit(vault, visitId)),
    'enquiries.create': inVault(createLine),
    'enquiries.save': inVault(saveLine),
    'enquiries.decide': inVault(decideLine),
    'enquiries.delete': inVault(deleteLine),
    'enquiries.restore': inVault((vault, { lineId }) => restoreLine(vault, lineId)),

    'referBacks.list': inVault((vault, { visitId }) => referBacksInVisit(vault, visitId)),
    'referBacks.get': inVault((vault, { referBackId }) => getReferBack(vault, referBackId)),
    'referBacks.create': inVault(createReferBack),
    'referBacks.save': inVault(saveReferBack),
    'referBacks.versions': inVault((vault, { referBackId }) => referBackVersions(vault, referBackId)),
    'referBacks.delete': inVault(deleteReferBack),

    'voices.list': inVault((vault, { visitId }) => voicesInVisit(vault, visitId)),
    'voices.add': inVault(addVoice),
    'voices.save': inVault(saveVoice),
    'voices.remove': inVault((vault, { voiceId }) => removeVoice(vault, voiceId)),
    'voices.restore': inVault((vault, { voiceId }) => restoreVoice(vault, voiceId)),

    'contradictions.list': inVault((vault, { visitId }) => settledInVisit(vault, visitId)),
    'contradictions.settle': inVault(settleContradiction),
    'contradictions.reopen': inVault((vault, { settledId }) => reopenContradiction(vault, settledId)),
    'contradictions.restore': inVault((vault, { settledId }) => restoreSettled(vault, settledId)),

    'leftOut.list': inVault((vault, { visitId }) => leftOutInVisit(vault, visitId)),
    'leftOut.decide': inVault(leaveOut),
    'leftOut.takeUp': inVault((vault, { leftOutId }) => takeUpAgain(vault, leftOutId)),
    'leftOut.restore': inVault((vault, { leftOutId }) => restoreLeftOut(vault, leftOutId)),

    'proportions.get': inVault((vault) => ok(readSetting(vault.db, 'proportions'))),
    'proportions.set': inVault((vault, { table }) => {
      writeSetting(vault.db, 'proportions', table)
      return ok(null)
    }),

    'judgements.list': inVault((vault, { visitId }) => judgementsInVisit(vault, visitId)),
    'judgements.set': inVault(setJudgement),

    'letters.ofVisit': inVault((vault, { visitId }) => getLetterOfVisit(vault, visitId)),
    'letters.draft': inVault((vault, { visitId }) => draftLetterOfVisit(vault, visitId)),
    'letters.planRedraft': inVault((vault, { letterId }) => planRedraftOf(vault, letterId)),
    'letters.applyRedraft': inVault(applyRedraftTo),
    'letters.applyImport': inVault(importEdited),
    'letters.save': inVault(saveLetterBeside),
    'letters.check': inVaultWith(loadChecks, ({ checkLetterById }, vault, { letterId }) =>
      checkLetterById(vault, letterId),
    ),
    'letters.acceptIssue': inVault(acceptIssue),
    'letters.withdrawAcceptance': inVault((vault, { acceptanceId }) =>
      withdrawAcceptance(vault, acceptanceId),
    ),
    'letters.passageUses': inVault((vault, { visitId }) => passageUsesOf(vault, visitId)),
    ...letterReviewHandlers(inVault),
    ...bundleHandlers(inVault),
    ...placeHandlers(parts.sync),

    'letterTemplates.list': inVault((vault) => ok(allTemplates(vault.db))),
    'letterTemplates.remove': inVault((vault, { templateId }) => removeTemplate(vault, templateId)),
    'letterTemplates.restore': inVault((vault, { templateId }) => restoreTemplate(vault, templateId)),

    'internal.renderLetter': inVault((vault, { letterId, format, templateId }) =>
      renderLetter(vault, letterId, format, templateId ?? null),
    ),
    'internal.renderAccuracyTable': inVault((vault, { letterId }) => renderAccuracyTable(vault, letterId)),
    'internal.renderEvidenceIndex': inVault((vault, { letterId, format }) =>
      renderEvidenceIndex(vault, letterId, format),
    ),
    'internal.exportFileName': inVault((vault, { letterId, format }) => fileNameOf(vault, letterId, format)),
    'internal.importVisitFile': inVault((vault, { text }) => importVisitFile(vault, builtInPacks(), text)),
    'internal.addFramework': inVault((vault, { text }) => addFramework(vault, builtInPacks(), text)),
    'internal.packOfDocument': inVault((vault, input) => packOfDocument(vault, builtInPacks(), input)),
    'internal.importNoteTemplates': inVault((vault, { text }) =>
      importTemplates(vault, builtInPacks(), text),
    ),
    'internal.noteTemplatesFile': inVault((vault, { frameworkId }) =>
      ok(templatesToFile(vault, frameworkId)),
    ),
    'internal.openAttachment': inVault((vault, { attachmentId }) => readings.open(vault, attachmentId)),
    'internal.readAttachment': inVault((_, { readingId }) => readings.read(readingId)),
    'internal.closeAttachment': inVault((_, { readingId }) => readings.close(readingId)),
    'internal.addLetterTemplate': inVault(addTemplate),
    'internal.identifiersIn': inVaultWith(
      () => import('../letters/exported/identifiersIn'),
      ({ identifiersIn }, vault, { letterId, body }) => identifiersIn(vault, letterId, body),
    ),
    'internal.letterReport': inVaultWith(loadChecks, ({ letterReport }, vault, { visitId }) =>
      letterReport(vault, visitId),
    ),
  }
}
