import type { Page } from '@playwright/test'

export type GivenFile = { readonly name: string; readonly type: string; readonly content: Buffer }

/** Pictures and files in the open note. */
export const attachmentsPage = (page: Page) => {
  const text = page.getByRole('textbox', { name: 'Text of the note' })
  const given = (files: readonly GivenFile[]) =>
    files.map(({ name, type, content }) => ({ name, type, content: content.toString('base64') }))
  const camera = page.getByRole('dialog', { name: 'Take a picture' })
  const self = {
    text,
    takePicture: page.getByRole('button', { name: 'Take a picture' }),
    camera,
    live: camera.getByLabel('What the camera sees'),
    still: camera.getByRole('img', { name: 'The picture taken' }),
    take: camera.getByRole('button', { name: 'Take picture' }),
    again: camera.getByRole('button', { name: 'Take again' }),
    use: camera.getByRole('button', { name: 'Use it' }),
    pictures: text.getByRole('img'),
    picture: (name: string | RegExp) => text.getByRole('group', { name }),
    onTheWay: page.getByRole('list', { name: 'Files being attached' }),
    target: page.getByText('Drop to attach to this note'),
    details: page.getByRole('dialog'),
    description: page.getByRole('textbox', { name: 'Description' }),

    /** By the button and the system's dialog. */
    choose: async (...files: readonly GivenFile[]) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Attach a file' }).click()
      await (
        await chooser
      ).setFiles(files.map(({ name, type, content }) => ({ name, mimeType: type, buffer: content })))
    },
    /** The disk on which chosen files lie does not answer from here on; the answer lets it go on. */
    holdDisk: async () => {
      const held = await page.evaluateHandle(hold)
      return () => held.evaluate((goOn) => goOn())
    },
    /** As a drag from the desktop arrives in the window. */
    dragOver: (...files: readonly GivenFile[]) =>
      text.evaluate(dispatchDrag, { files: given(files), kinds: ['dragenter', 'dragover'] }),
    drop: (...files: readonly GivenFile[]) =>
      text.evaluate(dispatchDrag, { files: given(files), kinds: ['dragenter', 'dragover', 'drop'] }),
    paste: (...files: readonly GivenFile[]) =>
      text.evaluate((element, files) => {
        const clipboardData = new DataTransfer()
        for (const { name, type, content } of files) {
          const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
          clipboardData.items.add(new File([bytes], name, { type }))
        }
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, given(files)),
    /** The picture is there, decoded, of this size. */
    sizeOf: (index = 0) =>
      self.pictures.nth(index).evaluate(async (image) => {
        const { naturalWidth, naturalHeight } = image as HTMLImageElement
        return [naturalWidth, naturalHeight]
      }),
  }
  return self
}

const dispatchDrag = (
  element: Element,
  { files, kinds }: { files: { name: string; type: string; content: string }[]; kinds: string[] },
) => {
  const dataTransfer = new DataTransfer()
  for (const { name, type, content } of files) {
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
    dataTransfer.items.add(new File([bytes], name, { type }))
  }
  const { left, top } = element.getBoundingClientRect()
  for (const kind of kinds)
    element.dispatchEvent(
      new DragEvent(kind, {
        dataTransfer,
        bubbles: true,
        cancelable: true,
        clientX: left + 40,
        clientY: top + 40,
      }),
    )
}

const hold = () => {
  const read = Blob.prototype.arrayBuffer
  let goOn = () => {}
  const answer = new Promise<void>((resolve) => (goOn = resolve))
  Blob.prototype.arrayBuffer = function () {
    return answer.then(() => read.call(this))
  }
  return goOn
}
