import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { cleanTree, hiddenStylesIn, withAskingMarked } from './cleanTree'
import { openPackage } from './openPackage'
import type { OpenPackage } from './openPackage'
import { readRunning } from './readRunning'
import { readSection } from './readSection'
import type { TemplateParts } from './templateParts'
import { wordNames } from './templateParts'
import { childNamed, changed, element, valued } from './xmlTree'
import type { XmlElement } from './xmlTree'

/**
 * What a letter takes from an organisation's Word template: its styles, numbering, theme, page, headers and footers with
 * their pictures. Its own text, properties, comments, links and all else stay behind. Read again, what was kept is the
 * same. The failure is one sentence.
 */
export const readTemplate = (bytes: Uint8Array): Result<TemplateParts, string> => {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const found = opened.value
  const styles = found.partOf('styles')?.root
  if (styles === undefined || styles.attributes['xmlns:w'] !== wordNames)
    return err('has no styles, so that a letter could take nothing from it')
  const hidden = hiddenStylesIn(styles)
  const clean = (root: XmlElement): XmlElement => cleanTree(withAskingMarked(root), hidden)
  const section = readSection(found)
  if (!section.ok) return section
  const running = readRunning(found, clean)
  if (!running.ok) return running
  const numbering = found.partOf('numbering')?.root ?? null
  const theme = found.partOf('theme')?.root ?? null
  const fonts = found.partOf('fontTable')?.root ?? null
  return ok({
    styles: clean(styles),
    numbering: numbering === null ? null : clean(numbering),
    theme: theme === null ? null : withoutPictures(theme),
    fonts: fonts === null ? null : clean(fonts),
    settings: keptSettings(found),
    section: section.value,
    ...running.value,
  })
}

/** A theme may fill shapes with pictures, which a letter has none of, and carries the name of who made it in extensions. */
const withoutPictures = (theme: XmlElement): XmlElement =>
  changed(theme, (inner) => {
    if (inner.name === 'a:extLst') return []
    return [
      inner.name === 'a:blipFill'
        ? element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })])
        : inner,
    ]
  })

/** The settings that change how pages look, in the order that Word wants them in. */
const settingsBefore = [
  'w:mirrorMargins',
  'w:alignBordersAndEdges',
  'w:bordersDoNotSurroundHeader',
  'w:bordersDoNotSurroundFooter',
  'w:gutterAtTop',
  'w:defaultTabStop',
  'w:autoHyphenation',
  'w:consecutiveHyphenLimit',
  'w:hyphenationZone',
  'w:doNotHyphenateCaps',
  'w:evenAndOddHeaders',
  'w:characterSpacingControl',
] as const
const settingsAfter = ['w:clrSchemeMapping', 'w:decimalSymbol', 'w:listSeparator'] as const

const keptSettings = (found: OpenPackage): XmlElement => {
  const settings = found.partOf('settings')?.root ?? element('w:settings')
  const kept = (names: readonly string[]) => names.map((name) => plain(childNamed(settings, name)))
  return element('w:settings', { 'xmlns:w': wordNames }, [
    ...kept(settingsBefore),
    compatibility(settings),
    ...kept(settingsAfter),
  ])
}

/** An element of settings with its own attributes only; what is inside belongs to other programs. */
const plain = (found: XmlElement | undefined): XmlElement | null =>
  found === undefined ? null : element(found.name, ownAttributes(found))

/** Without it, Word shows the document as one of a version long ago. */
const compatibility = (settings: XmlElement): XmlElement => {
  const mode = (childNamed(settings, 'w:compat')?.children ?? []).find(
    (child) => typeof child !== 'string' && child.attributes['w:name'] === 'compatibilityMode',
  )
  const value = mode === undefined || typeof mode === 'string' ? undefined : mode.attributes['w:val']
  const setting = valued('w:compatSetting', /^1[1-9]$/.test(value ?? '') ? (value ?? '15') : '15')
  return element('w:compat', {}, [
    {
      ...setting,
      attributes: {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        ...setting.attributes,
      },
    },
  ])
}

const ownAttributes = (found: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found.attributes).filter(([name]) => name.startsWith('w:')))
