/**
 * What a page of the app may load: its own files, and nothing else. The only styles made at run time are those of the
 * component library, which carry the nonce of this load.
 */
export const windowPolicy = (nonce: string) =>
  join({
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'", // spelling and identifiers are checked beside the window, by a script of the app's own
    'style-src': `'self' 'nonce-${nonce}'`,
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })

/** A document on its way to paper: no script, nothing from elsewhere; its styles stand in the document itself. */
export const printPolicy = join({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': 'data:',
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
})

/** The development server puts scripts and styles into the page and talks to it; never used in a packaged app. */
export const developmentPolicy = (origin: string) =>
  join({
    'default-src': "'none'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self' data:",
    // Attachments come from the app's own address also here.
    'img-src': "'self' data: blob: app:",
    'connect-src': `'self' ${origin.replace(/^http/, 'ws')}`,
    'base-uri': "'none'",
    'form-action': "'none'",
  })

function join(directives: Readonly<Record<string, string>>) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
