/** Offers content as a file to save; the browser or the application asks where. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium has taken hold of the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offers a table as a file to save. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
