/** In bytes: a bundle is opened in memory. */
export const largestBundle = 1_500_000_000
