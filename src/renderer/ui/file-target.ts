import type { ClipboardEvent, DragEvent } from 'react';

/** The files of a paste; what has words is pasted as words, also where a picture of them comes along. */
export function pastedFiles({ clipboardData }: ClipboardEvent): File[] {
  return clipboardData.types.includes('text/plain') ? [] : [...clipboardData.files];
}

/** What an element listens to that takes files which are pasted or dropped on it. */
export function fileTarget(take: (files: File[]) => void) {
  return {
    onPaste: (event: ClipboardEvent) => {
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    },
  };
}
