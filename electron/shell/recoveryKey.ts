/** The recovery key just made, held by the main process as long as the window shows it. */
export type KeptRecoveryKey = {
  /** `behind`: what lies behind the screen that shows it. */
  readonly keep: (key: string, behind: 'nothing' | 'notes') => void
  readonly read: () => string | null
  /**
   * The vault was locked. A first key stays, for nobody may have put it away yet and it opens nothing that matters; one
   * made anew would open the notes for whoever finds the locked window.
   */
  readonly locked: () => void
  readonly forget: () => void
}

export const keepRecoveryKey = (): KeptRecoveryKey => {
  let kept: { readonly key: Buffer; readonly behind: 'nothing' | 'notes' } | null = null
  const forget = () => {
    kept?.key.fill(0)
    kept = null
  }
  return {
    keep: (key, behind) => {
      forget()
      kept = { key: Buffer.from(key, 'utf8'), behind }
    },
    read: () => kept?.key.toString('utf8') ?? null,
    locked: () => {
      if (kept?.behind === 'notes') forget()
    },
    forget,
  }
}

const paragraphs = [
  'This key opens your Visitbook on this computer if you forget your passphrase. Nobody can make it again: without the passphrase and without this key, your notes cannot be read by anyone, including you and whoever looks after your computer.',
  'Keep it on paper in a locked place, away from the computer it belongs to. Do not photograph it or send it. Whoever has both this key and the computer can read everything in your Visitbook.',
  'To use it, choose "Use the recovery key instead" where Visitbook asks for your passphrase, and type the key. Small letters will do, and the hyphens may be left out.',
] as const

/** The page as plain text, for a file. */
export const recoveryKeyText = (key: string, made: Date) =>
  [`Visitbook recovery key`, `Made on ${day(made)}`, key, ...paragraphs].join('\n\n') + '\n'

/** The page as it is printed. */
export const recoveryKeyHtml = (key: string, made: Date) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Visitbook recovery key</title><style>
@page { size: A4; margin: 25mm }
body { font: 12pt/1.5 'Liberation Sans', Arial, sans-serif; color: #000 }
.key { font: 16pt/1.6 'Liberation Mono', monospace; border: 1pt solid #000; padding: 6mm; overflow-wrap: anywhere }
</style></head><body><h1>Visitbook recovery key</h1><p>Made on ${day(made)}</p><p class="key">${escaped(key)}</p>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</body></html>`

const day = (moment: Date) =>
  moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
