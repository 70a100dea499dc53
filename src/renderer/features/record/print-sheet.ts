import './print-sheet.css';

/** How a sheet is put on paper; resolves when that is done. */
type Printing<Done> = () => Promise<Done>;

/**
 * Puts a text on a sheet that is all that the page prints, and takes it away again.
 * @param title the name that the printed document has; nothing of a client
 */
export async function withSheet<Done>(title: string, text: string, print: Printing<Done>): Promise<Done> {
  const sheet = document.createElement('article');
  sheet.className = 'print-sheet';
  const [heading = '', ...paragraphs] = text.split('\n\n');
  sheet.append(element('h1', heading));
  for (const paragraph of paragraphs) {
    const [name = '', ...lines] = paragraph.split('\n');
    sheet.append(element('h2', name), element('p', lines.join('\n')));
  }
  const { title: shownTitle } = document;
  document.body.append(sheet);
  document.title = title;
  try {
    return await print();
  } finally {
    document.title = shownTitle;
    sheet.remove();
  }
}

function element(name: 'h1' | 'h2' | 'p', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The browser's own printing, until its dialog is closed. */
export function printPage(): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
    print();
  });
}
