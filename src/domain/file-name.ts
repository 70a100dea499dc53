/** Marks that turn the direction of writing: with them `exe.gnp` is read as `png.exe`. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const longest = 200;

/**
 * A file's name as it may be shown and offered: on one line, with nothing invisible in it and no folders. The end,
 * which tells what the file is, is never cut off.
 */
export function shownFileName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(directionMarks, '').replaceAll(invisible, ' ');
  const last = plain.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const shown = last.replaceAll(/\s+/g, ' ').trim();
  if (/^\.*$/.test(shown)) return 'file';
  const characters = [...shown];
  if (characters.length <= longest) return shown;
  const half = longest / 2;
  return `${characters.slice(0, half - 1).join('')}…${characters.slice(-half).join('')}`;
}

/** What a file's name ends with, in lower case and without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The name with another ending, for a file that has become of another kind. */
export function withExtension(name: string, extension: string): string {
  const own = extensionOf(name);
  return own ? `${name.slice(0, -own.length)}${extension}` : `${name}.${extension}`;
}

/** Endings of files that a computer runs, or that can run something, when they are opened. */
const running = new Set(
  (
    'app apk bat cab chm cmd com cpl deb desktop dll dmg docm dotm exe gadget hta htm html img inf iso jar js jse ' +
    'jnlp lnk mht msc msi msix msp pif pkg potm ppam pptm ps1 py reg rpm run scf scr sh svg url vb vbe vbs vhd vhdx ' +
    'ws wsf wsh xhtml xlam xlsm xltm'
  ).split(' '),
);

/** Whether a file by this name may run something when it is opened, so that a person is warned before saving it. */
export function mayRun(name: string): boolean {
  return running.has(extensionOf(name));
}
