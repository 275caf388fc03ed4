/** The sizes that keys and menu step through, in per cent. */
export const sizes = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const

export type SizeStep = 'larger' | 'smaller' | 'normal'

/** The next size up or down from any size; the ends are the ends. */
export const nextSize = (size: number, step: SizeStep): number => {
  if (step === 'normal') return 100
  return step === 'larger'
    ? (sizes.find((each) => each > size) ?? 300)
    : (sizes.findLast((each) => each < size) ?? 50)
}
