import { faultWords, onlyIdentifiers } from '@shared/letters/exported/faultWords'
import type { EvidenceIndexFormat } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { RenderedIndex } from '../shell/renderIndex'
import { scanExported, scanInternal } from '../shell/scanExported'
import { failed } from './answer'
import type { CommandEnd } from './answer'
import type { DraftedVisit } from './draftVisit'
import type { OutputFolder } from './outputFolder'
import { endOf } from './workshop'
import type { Workshop } from './workshop'

/** What was seen when a file was opened again; `found` says in sentences why it may not be called checked. */
type Looked = { readonly checked: boolean; readonly found: readonly string[] }

/**
 * Opens each written document again, by its name. One that is not what was to be written ends the run; identifiers that
 * remain in its words do not: they are among the issues too.
 */
export const lookAgain = async (
  { core, documents, progress }: Workshop,
  folder: OutputFolder,
  { letter, documents: written }: DraftedVisit,
  indexes: readonly (RenderedIndex & { readonly format: EvidenceIndexFormat })[],
): Promise<Result<ReadonlyMap<string, Looked>, CommandEnd>> => {
  const looked = new Map<string, Looked>()
  const scans = [
    ...written.map(({ format, name }) => ({
      what: format,
      name,
      scan: (bytes: Uint8Array) => scanExported(core, documents, { letter, format, bytes }),
    })),
    ...indexes.map(({ format, fileName, written: words }) => ({
      what: `evidence index as ${format}`,
      name: fileName,
      scan: (bytes: Uint8Array) =>
        scanInternal(core, documents, { letterId: letter.id, format, bytes, written: words }),
    })),
  ]
  for (const { what, name, scan } of scans) {
    progress(`Opening the ${what} again and checking it`)
    const faults = await scan(await folder.read(name))
    if (!faults.ok) return err(endOf(faults.error))
    const found = faults.value.map(faultWords)
    if (!onlyIdentifiers(faults.value))
      return err(
        failed(
          `The ${what} was not as it should be. Nothing was written. ${found.join(' ')}`,
          'notAsItShouldBe',
        ),
      )
    progress(found.length === 0 ? `  Exported and checked: ${what}` : `  ${found.join(' ')}`)
    looked.set(name, { checked: found.length === 0, found })
  }
  return ok(looked)
}
