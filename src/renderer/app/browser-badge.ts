const size = 32;
const title = 'Piiri';

/** Shows how much waits where a browser can: before the page's title, and on its icon. */
export function showInBrowser(count: number): void {
  document.title = count > 0 ? `(${count}) ${title}` : title;
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (link) link.href = picture(count);
}

function picture(count: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return 'data:,';
  const colours = getComputedStyle(document.documentElement);
  const colour = (name: string) => colours.getPropertyValue(name);
  circle(context, { x: 16, y: 16, radius: 11 });
  context.lineWidth = 5;
  context.strokeStyle = colour('--colour-accent');
  context.stroke();
  if (count > 0) {
    circle(context, { x: 22, y: 22, radius: 10 });
    context.fillStyle = colour('--colour-overdue');
    context.fill();
    context.fillStyle = colour('--colour-surface');
    context.font = 'bold 15px sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(count > 9 ? '9+' : String(count), 22, 23);
  }
  return canvas.toDataURL();
}

function circle(context: CanvasRenderingContext2D, { x, y, radius }: { x: number; y: number; radius: number }): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
