/** How hard a passphrase is to guess, from 0 to 4, with what would make it harder. */
export type Strength = { readonly score: 0 | 1 | 2 | 3 | 4; readonly advice: string }

/** From here on a passphrase holds against someone who has the computer and time. */
export const enough = 3

/** The word lists are large and needed once in the life of a vault: they are fetched when the field is first used. */
export const createEstimate = async (): Promise<(passphrase: string) => Strength> => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
  return (passphrase) => {
    // Beyond a hundred characters the answer cannot change, only take longer.
    const { score, feedback } = estimator.check(passphrase.slice(0, 100), [
      'visitbook',
      'ofsted',
      'inspector',
    ])
    return { score, advice: [feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ') }
  }
}

/** The score in words. */
export const strengthWords = [
  'Very easy to guess',
  'Easy to guess',
  'Could be guessed',
  'Strong',
  'Very strong',
] as const
