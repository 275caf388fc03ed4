/**
 * Everything that can stand between a file and its place. Expected, each of them: the file waits in the outbox, and
 * nothing in Visitbook depends on it.
 */
export type PlaceFault =
  // of the place itself
  | 'missingFolder'
  | 'notAnswering'
  | 'anotherPlace'
  | 'emptyPlace'
  | 'markMissing'
  | 'placeFromNewer'
  // of a disk
  | 'diskFull'
  | 'readOnly'
  | 'notReadable'
  | 'inUse'
  | 'diskFailing'
  | 'nameTaken'
  | 'changedThere'
  | 'takenAway'
  | 'readBackDiffers'
  // of the way to a server
  | 'badAddress'
  | 'notSecure'
  | 'unreachable'
  | 'timedOut'
  | 'cutOff'
  | 'noTls'
  | 'expiredCertificate'
  | 'futureCertificate'
  | 'untrustedCertificate'
  | 'redirected'
  | 'proxyPage'
  // of what a server answers
  | 'wrongPassword'
  | 'otherSignIn'
  | 'forbidden'
  | 'addressMissing'
  | 'notWebDav'
  | 'notTaken'
  | 'conflict'
  | 'precondition'
  | 'tooLarge'
  | 'lockedThere'
  | 'tooMany'
  | 'serverFailed'
  | 'serverFull'
  | 'unexpectedAnswer'
  // of this computer
  | 'localCopyLost'
  | 'localDiskRefused'
  | 'stopped'
  | 'somethingBroke'

/** A fault, and how many seconds the server asked to be left alone. */
export type PlaceFailure = { readonly fault: PlaceFault; readonly retryAfter?: number }

export type FaultWords = {
  /** What happened, without a full stop. */
  readonly what: string
  /** What to do about it. */
  readonly next: string
  /** `alone`: Visitbook tries again by itself. `afterYou`: trying again changes nothing, or does harm, until somebody acts. */
  readonly again: 'alone' | 'afterYou'
  /** `file`: other files may well get through. */
  readonly about: 'place' | 'file'
}

/** True of every fault: a place gets copies. */
export const safeWords = 'Nothing is lost: everything is still in Visitbook.'

const place = (again: FaultWords['again'], what: string, next: string): FaultWords => ({
  what,
  next,
  again,
  about: 'place',
})
const file = (again: FaultWords['again'], what: string, next: string): FaultWords => ({
  what,
  next,
  again,
  about: 'file',
})

/** What each fault means to the person who reads it. */
export const faultWords: Readonly<Record<PlaceFault, FaultWords>> = {
  missingFolder: place(
    'alone',
    'The folder or drive is not there',
    'Plug the drive in, or wait until the folder is back. Sending then goes on by itself.',
  ),
  notAnswering: place(
    'alone',
    'The folder does not answer',
    'Look at the network, at the drive, and whether a VPN is needed. It is tried again by itself; other places go on meanwhile.',
  ),
  anotherPlace: place(
    'alone',
    'Another drive or folder is where this place was',
    'Plug in the right one. To use this one as well, add it as a place of its own.',
  ),
  emptyPlace: place(
    'alone',
    'The folder is empty, and was not when this place was added',
    'The drive may not be mounted, or the folder not yet synced: look at it in the file manager. If it was emptied on purpose, remove the place and add it again.',
  ),
  markMissing: place(
    'alone',
    'The folder is there, but the file that tells this place from others is not',
    'It may be another folder, or not yet synced. If it was deleted on purpose, remove the place and add it again.',
  ),
  placeFromNewer: place(
    'afterYou',
    'This place was set up by a newer Visitbook',
    'Install the newer version on this computer, then try again.',
  ),
  diskFull: place('alone', 'The disk of this place is full', 'Make room on it, or choose another place.'),
  readOnly: place(
    'afterYou',
    'This place may not be written to',
    'Look for a lock on the drive, or ask who may write in the folder. Then try again.',
  ),
  notReadable: place(
    'afterYou',
    'This computer’s account may not look into this place',
    'Ask those who look after the folder for the right to read and write in it. Then try again.',
  ),
  inUse: place(
    'alone',
    'Another program holds the file or the folder',
    'Close what has it open. A sync program lets go by itself.',
  ),
  diskFailing: place(
    'afterYou',
    'The drive reports an error of its own',
    'It may be failing or was pulled out. Copy what matters from it, use another one, and have it looked at.',
  ),
  nameTaken: file(
    'afterYou',
    'A different file has this name in the place already',
    'Visitbook never writes over a file it does not know. Look at that file and move it away, then try again.',
  ),
  changedThere: file(
    'afterYou',
    'What has this name in the place is no longer what was sent there',
    'Somebody or a program may have changed it, or the drive may be failing. Visitbook does not write over it: look at it, move or rename it, then try again. The file as you exported it is sent once more then.',
  ),
  takenAway: file(
    'alone',
    'The file was in the place and was gone again at once',
    'A sync program or a guard against viruses may take it away. It is sent again after a pause; if it goes again, look there, or use another place.',
  ),
  readBackDiffers: file(
    'alone',
    'What was read back from the place differs from what was sent',
    'It is sent again, and takes the place of what is torn there. If that happens twice, the drive or the server may be failing: have it looked at.',
  ),
  badAddress: place(
    'afterYou',
    'This is not an address of a folder on a server',
    'Write it as in https://files.example.org/folder, without a password in it.',
  ),
  notSecure: place(
    'afterYou',
    'The address is not encrypted, so nothing was sent to it',
    'Use the address that begins with https. Only a server on this computer may do without.',
  ),
  unreachable: place(
    'alone',
    'The server cannot be reached',
    'Look at the network, and whether a VPN is needed. Sending then goes on by itself.',
  ),
  timedOut: place(
    'alone',
    'The server did not answer in time',
    'It is asked again. What arrived in the meantime is recognised and not sent twice.',
  ),
  cutOff: place(
    'alone',
    'The connection broke while a file was on its way',
    'It is sent again. A half of a file never gets its name in the place.',
  ),
  noTls: place(
    'afterYou',
    'The server does not speak an encryption that can be trusted',
    'Check the address and its port, or ask those who run the server for TLS 1.2 or newer.',
  ),
  expiredCertificate: place(
    'alone',
    'The server’s certificate has expired, so nothing was sent to it',
    'Tell those who run the server. If others reach it, look at the date of this computer.',
  ),
  futureCertificate: place(
    'alone',
    'By the clock of this computer, the server’s certificate is not valid yet, so nothing was sent to it',
    'Look at the date and the time of this computer: they may be years off. If they are right, tell those who run the server.',
  ),
  untrustedCertificate: place(
    'afterYou',
    'The server cannot prove that it is the one in the address, so nothing was sent to it',
    'Check the address. If your organisation has certificates of its own, they must be installed on this computer.',
  ),
  redirected: place(
    'afterYou',
    'The server points to another address',
    'Visitbook connects only where you told it to. Ask for the direct address, and add that as a place.',
  ),
  proxyPage: place(
    'alone',
    'A web page came back instead of the folder',
    'The network may ask you to sign in: open a browser and do so. Or the address leads to a page, not to WebDAV.',
  ),
  wrongPassword: place(
    'afterYou',
    'The server refuses the name or the password',
    'Enter them again in the settings of the place. Visitbook does not try by itself, so that the account is not blocked.',
  ),
  otherSignIn: place(
    'afterYou',
    'The server wants another way of signing in than a name and a password',
    'Ask those who run it for an app password for WebDAV.',
  ),
  forbidden: place(
    'afterYou',
    'The server does not let this account write there',
    'Ask for the right to write in this folder, then try again.',
  ),
  addressMissing: place(
    'alone',
    'There is no such folder on the server',
    'Check the address, or whether the folder was moved or renamed.',
  ),
  notWebDav: place(
    'afterYou',
    'The address does not take files by WebDAV',
    'Ask those who run the server for its WebDAV address.',
  ),
  notTaken: place(
    'alone',
    'The server did not take the file, and does not say why',
    'Its disk may be full or write-protected: ask those who run it. It is tried again.',
  ),
  conflict: file(
    'alone',
    'The server reports a conflict: a folder in which the file belongs is missing or was changed',
    'It is made and tried again. If it stays so, tell those who run the server.',
  ),
  precondition: file(
    'alone',
    'Somebody else changed the place at the same moment',
    'It is looked at again and then sent again.',
  ),
  tooLarge: file(
    'afterYou',
    'The file is larger than this place takes',
    'Use another place for it, as a drive, or ask those who run the server for a higher limit.',
  ),
  lockedThere: file(
    'alone',
    'The file or its folder is locked on the server',
    'Somebody has it open, or a lock was left behind; most end by themselves.',
  ),
  tooMany: place('alone', 'The server asks for a pause', 'Sending goes on by itself when the pause is over.'),
  serverFailed: place(
    'alone',
    'The server had an error of its own',
    'It is asked again. If it stays so, tell those who run the server.',
  ),
  serverFull: place(
    'alone',
    'There is no room left on the server',
    'Ask those who run it for room, or choose another place.',
  ),
  unexpectedAnswer: place(
    'alone',
    'The server answered something that does not fit WebDAV',
    'It is asked again. If it stays so, check the address with those who run the server.',
  ),
  localCopyLost: file(
    'afterYou',
    'The copy of the file that waited to be sent is missing or damaged',
    'Cancel it here and export the file again.',
  ),
  localDiskRefused: file(
    'alone',
    'The disk of this computer did not let the file be read',
    'It is tried again; the place has nothing to do with it. If it stays so, the disk may be failing, or a program may hold the file: have it looked at, and choose another way for this export meanwhile.',
  ),
  somethingBroke: file(
    'alone',
    'Something went wrong inside Visitbook while it was sending',
    'It is tried again. If it stays so, lock Visitbook, start it again and tell support.',
  ),
  stopped: place('alone', 'Sending was stopped', 'It goes on when Visitbook is unlocked.'),
}
