import { Parser } from 'htmlparser2'
import type { ExportedFile } from '@shared/letters/exported/exportedFile'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'

/** A web page as a browser shows it, and whatever in it a browser does not show or would fetch. */
export const readExportedHtml = (html: string): Result<ExportedFile, string> => {
  const open: string[] = []
  const hidden: string[] = []
  const markings: string[] = []
  let title = ''
  let body = ''
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open.push(name)
        if (name === 'meta' && 'name' in attributes && attributes['name'] !== 'viewport')
          hidden.push(`an entry “${attributes['name'] ?? ''}”`)
        if (activeElements.has(name)) hidden.push(`a ${name} element`)
        const reaching = Object.keys(attributes).some((each) =>
          /^(?:on|src|href|action|data|style)/.test(each),
        )
        if (reaching || 'hidden' in attributes) hidden.push('a link, a script or a hidden part')
        if (name === 'p' && attributes['class'] === 'marking') markings.push('')
        if (name === 'li' && 'value' in attributes) body += `\n${attributes['value'] ?? ''}. `
        else body += name === 'br' || blocks.has(name) ? '\n' : ''
      },
      ontext: (words) => {
        if (open.includes('style')) return
        if (open.includes('title')) title += words
        else if (open.includes('p') && !open.includes('main') && markings.length > 0)
          markings[markings.length - 1] += words
        else body += words
      },
      onclosetag: (name) => {
        open.splice(open.lastIndexOf(name), 1)
      },
      oncomment: () => hidden.push('a comment'),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  const [top = '', bottom = ''] = markings
  const places = [
    { place: 'top of the page', words: top },
    { place: 'end of the page', words: bottom },
  ]
  return ok({ body, places, title, hidden })
}

const activeElements: ReadonlySet<string> = new Set(
  'script link base iframe object embed form input img svg video audio template noscript'.split(' '),
)
const blocks: ReadonlySet<string> = new Set('h1 h2 h3 p li td th tr'.split(' '))
