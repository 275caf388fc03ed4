import type { DropItem } from 'react-aria-components'

/** Types of what is dragged on this screen; nothing of it is readable outside the window. */
export const passagesType = 'application/x-visitbook-passages'
export const findingType = 'application/x-visitbook-finding'

/** The ids carried by dropped items of a type. */
export const droppedIds = async (items: readonly DropItem[], type: string): Promise<readonly string[]> => {
  const texts = await Promise.all(
    items.map((item) => (item.kind === 'text' && item.types.has(type) ? item.getText(type) : null)),
  )
  return texts.filter((text): text is string => text !== null)
}
