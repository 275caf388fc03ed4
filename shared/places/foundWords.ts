import type { FoundBundles } from './foundBundles'

/** What was found, and what of it somebody should know that cannot be offered. */
export const foundWords = (
  { found, refused, tooLarge, tooLargeNew, unbegun, newer, isMore, away }: FoundBundles,
  visitId: string | null,
): { readonly found: string; readonly problem: string } => {
  const own = found.find(({ received }) => received.visitId === visitId)?.received.bundles.length ?? 0
  const visits = found.filter(({ received }) => received.isNew).length
  const problem = [
    refused === 0
      ? ''
      : `${counted(refused)} could not be opened: not sealed for this computer, or still arriving.`,
    tooLarge === 0
      ? ''
      : `${counted(tooLarge)} ${tooLarge === 1 ? 'is' : 'are'} over 200 MB: choose the file under “Bring in a bundle”.`,
    tooLargeNew === 0
      ? ''
      : `${counted(tooLargeNew)} over 200 MB may hold a visit for you: choose the file under “Bring in a bundle”.`,
    unbegun === 0
      ? ''
      : 'A visit shared with you is there without its beginning. Ask a colleague to export a bundle with a passphrase: it holds everything.',
    newer === 0
      ? ''
      : 'A visit shared with you is there that this Visitbook cannot read: it comes from a newer version. Update Visitbook, then exchange again.',
  ]
    .filter(Boolean)
    .join(' ')
  const none =
    visitId === null ? 'No visit is shared with this computer there.' : 'Nothing new from colleagues.'
  // Of what was not looked through or could not be opened nobody knows.
  const isAll = problem === '' && away.length === 0 && !isMore
  return {
    found: [
      own === 0
        ? ''
        : own === 1
          ? 'One bundle of a colleague is there.'
          : `${own} bundles of colleagues are there.`,
      visits === 0
        ? ''
        : visits === 1
          ? 'A visit shared with you is there.'
          : `${visits} visits shared with you are there.`,
      found.length > 0 ? '' : isAll ? none : 'Nothing else was found.',
      isMore ? 'There is more: exchange once again afterwards.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    problem,
  }
}

const counted = (count: number): string => (count === 1 ? 'One bundle' : `${count} bundles`)
