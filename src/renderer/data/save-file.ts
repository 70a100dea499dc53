/** Offers a text as a file to save; the browser or the application asks where. */
export function saveFile(name: string, text: string, type: 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium has taken hold of the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
