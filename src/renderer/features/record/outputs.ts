import { documentOf, type EncodedText } from '../../../domain/record/fhir-document';
import { entryFileName, entryTitle } from '../../../domain/record/record-entry';
import type { ExportWay } from '../../../domain/case/use-log';
import type { RecordLanguage } from '../../../domain/work-items/record';
import type { Account } from '../../data/account';
import { saveFile } from '../../data/save-file';
import { printPage, withSheet } from './print-sheet';

/** An entry that is taken out of Piiri. */
export interface FinishedEntry {
  text: string;
  language: RecordLanguage;
  /** Pseudonymous number of the case. */
  number: string;
  identityCode: string | undefined;
  /** Who takes it out. */
  author: string;
  /** Milliseconds since the epoch: when it was drafted. */
  now: number;
}

/** @returns the name of the file that it was saved in, or null where it was not saved */
export async function takeOut(account: Account, entry: FinishedEntry, way: ExportWay): Promise<string | null> {
  switch (way) {
    case 'copy':
      await navigator.clipboard.writeText(entry.text);
      return null;
    case 'print':
      await withSheet(entryFileName(entry.number, entry.now), entry.text, printPage);
      return null;
    case 'pdf':
      return savePdf(account, entry);
    case 'fhir':
      return saveFhir(entry);
  }
}

async function savePdf({ host }: Account, { number, now, text }: FinishedEntry): Promise<string | null> {
  const title = entryFileName(number, now);
  const pdf = await withSheet(title, text, async () => {
    const made = await host.pageAsPdf();
    // In a browser its own print dialog saves PDFs.
    if (!made) await printPage();
    return made;
  });
  if (!pdf) return null;
  return saved(`${title}.pdf`, new Blob([pdf], { type: 'application/pdf' }));
}

async function saveFhir({ text, language, number, identityCode, author, now }: FinishedEntry): Promise<string> {
  const document = documentOf({
    text: await encoded(text),
    language,
    number,
    identityCode,
    author,
    title: entryTitle(number, now, language),
    now,
  });
  const json = JSON.stringify(document, null, 2);
  return saved(`${entryFileName(number, now)}.json`, new Blob([json], { type: 'application/fhir+json' }));
}

function saved(name: string, content: Blob): string {
  saveFile(name, content);
  return name;
}

async function encoded(text: string): Promise<EncodedText> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  return { data: base64(bytes), size: bytes.length, hash: base64(hash) };
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
