/** Answered by the main process out of the open vault; also where a development server has the page. */
export const pictureAddress = (attachmentId: string) => `app://visitbook/attachment/${attachmentId}`
