import type { FileProblem } from '../ipc/errors'
import { type Result, err, ok } from '../result'
import { problemsFromIssues } from './fileProblems'
import { FrameworkPackFile } from './frameworkPack'
import { findPackFaults } from './packFaults'

/** A framework pack from any JSON value, or everything that is wrong with it and where. */
export const parsePack = (json: unknown): Result<FrameworkPackFile, FileProblem[]> => {
  const parsed = FrameworkPackFile.safeParse(json)
  if (!parsed.success) return err(problemsFromIssues(parsed.error.issues))
  const faults = findPackFaults(parsed.data)
  return faults.length === 0 ? ok(parsed.data) : err(faults)
}
