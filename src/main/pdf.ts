/** Makes a PDF of what our own page prints. */
import type { WebContents } from 'electron';

/** The page on paper of A4, tagged for screen readers. It is kept nowhere: the page itself offers it to be saved. */
export async function pageAsPdf(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await contents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
  return new Uint8Array(pdf);
}
