/** Marks that turn the direction of writing: with them `exe.gnp` is read as `png.exe`. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What Windows does not keep in a name, or reads as something else: `a.exe::$DATA` is written to `a.exe`. */
const unkept = /[<>:"|?*]/g;

/** Names of devices, which Windows never takes for files, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

const longest = 200;

/**
 * A file's name as it may be shown and offered: on one line, with nothing invisible in it and no folders. The end,
 * which tells what the file is, is never cut off.
 */
export function shownFileName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(directionMarks, '').replaceAll(invisible, ' ');
  const last = plain.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  // Windows drops dots and spaces from the end, by which a name would come to end as something else than is shown.
  const shown = last
    .replaceAll(unkept, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .replace(device, '_$&');
  if (shown === '') return 'file';
  const characters = [...shown];
  if (characters.length <= longest) return shown;
  const half = longest / 2;
  return `${characters.slice(0, half - 1).join('')}…${characters.slice(-half).join('')}`;
}

/** What a file's name ends with, in lower case and without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,18})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Endings of files that a computer runs, or that can run something, when they are opened. */
const running = new Set(
  (
    'apk app appimage appinstaller application appref-ms appx appxbundle bash bat cab chm cmd com command cpl ' +
    'csh deb desktop diagcab dll dmg docm dotm exe gadget hta htm html img inf iqy iso jar jnlp js jse ' +
    'library-ms lnk mht msc msi msix msixbundle msp pif pkg potm ppam pptm ps1 py reg rpm run scf scr ' +
    'search-ms settingcontent-ms sh slk svg terminal url vb vbe vbs vhd vhdx ws wsb wsf wsh xhtml xla xlam ' +
    'xll xlsm xltm zsh'
  ).split(' '),
);

/** Whether a file by this name may run something when it is opened, so that a person is warned before saving it. */
export function mayRun(name: string): boolean {
  return running.has(extensionOf(name));
}
