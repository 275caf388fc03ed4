export interface ElectronRuntime {
  readonly executable: string
  readonly source: string
  readonly version: string | undefined
  readonly napi: number
}
export function electronRuntime(): ElectronRuntime | undefined
export function findRuntime(): Pick<ElectronRuntime, 'executable' | 'source'> | undefined
export function chooseRuntime(found: {
  readonly override: string | undefined
  readonly official: string | undefined
  readonly fallback: string | undefined
}): Pick<ElectronRuntime, 'executable' | 'source'> | undefined
export function leadingArguments(user?: { readonly uid?: number | undefined }): string[]
