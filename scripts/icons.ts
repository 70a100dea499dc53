/**
 * Draws the pictures that main shows outside the page: the tray's icon and the badge on the window's, with and without
 * a count. `npx tsx scripts/icons.ts` writes them anew; they are kept, so that a build draws nothing.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const size = 32;
const samples = 4;
const folder = fileURLToPath(new URL('../src/main/icons/', import.meta.url));

type Colour = readonly [number, number, number];
interface Place {
  middle: { x: number; y: number };
  unit: number;
}

const teal: Colour = [11, 90, 92];
const white: Colour = [255, 255, 255];
const red: Colour = [143, 42, 22];

/** Digits and a plus, three wide and five high. */
const glyphs: Readonly<Record<string, string>> = {
  1: '010110010010111',
  2: '111001111100111',
  3: '111001111001111',
  4: '101101111001001',
  5: '111100111001111',
  6: '111100111101111',
  7: '111001001010010',
  8: '111101111101111',
  9: '111101111001111',
  '+': '000010111010000',
};

/** Whether a point lies in the mark: a ring that is open at one side, around a dot. */
function inMark(x: number, y: number): boolean {
  const [dx, dy] = [x - size / 2, y - size / 2];
  const far = Math.hypot(dx, dy);
  if (far <= 3.6) return true;
  const isGap = Math.abs(Math.atan2(dy, dx) + Math.PI / 4) < 0.35;
  return far >= 9.4 && far <= 13.4 && !isGap;
}

/** Whether a point lies in the words of a badge, written around its middle. */
function inWords(words: string, x: number, y: number, { middle, unit }: Place): boolean {
  const width = words.length * 4 - 1;
  const column = Math.floor((x - middle.x) / unit + width / 2);
  const row = Math.floor((y - middle.y) / unit + 2.5);
  if (row < 0 || row > 4 || column < 0 || column >= width || column % 4 === 3) return false;
  return glyphs[words.charAt(Math.floor(column / 4))]?.charAt(row * 3 + (column % 4)) === '1';
}

function badgeColour(
  words: string,
  x: number,
  y: number,
  { middle, radius, unit }: Place & { radius: number },
): Colour | null {
  if (Math.hypot(x - middle.x, y - middle.y) > radius) return null;
  return inWords(words, x, y, { middle, unit }) ? white : red;
}

/** The mark on a plate, with a badge where there are words. */
function trayColour(words: string, x: number, y: number): Colour | null {
  const place = { middle: { x: 21, y: 21 }, radius: 11, unit: words.length > 1 ? 2 : 3 };
  const badge = words === '' ? null : badgeColour(words, x, y, place);
  if (badge) return badge;
  const corner = 7;
  const [dx, dy] = [Math.max(corner - x, x - (size - corner), 0), Math.max(corner - y, y - (size - corner), 0)];
  if (Math.hypot(dx, dy) > corner) return null;
  return inMark(x, y) ? white : teal;
}

function overlayColour(words: string, x: number, y: number): Colour | null {
  return badgeColour(words, x, y, { middle: { x: 16, y: 16 }, radius: 16, unit: words.length > 1 ? 3 : 4 });
}

type ColourAt = (words: string, x: number, y: number) => Colour | null;

/** Frames side by side, smoothed by several samples for each point. */
function strip(frames: readonly string[], colour: ColourAt): Buffer {
  const width = size * frames.length;
  const pixels = Buffer.alloc(width * size * 4);
  frames.forEach((words, frame) => {
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        pixels.set(pixel(words, x, y, colour), (y * width + frame * size + x) * 4);
      }
    }
  });
  return png(width, size, pixels);
}

function pixel(words: string, x: number, y: number, colour: ColourAt): number[] {
  const sum: [number, number, number] = [0, 0, 0];
  let covered = 0;
  for (let step = 0; step < samples * samples; step += 1) {
    const at = (part: number) => (part + 0.5) / samples;
    const found = colour(words, x + at(step % samples), y + at(Math.floor(step / samples)));
    if (!found) continue;
    covered += 1;
    sum[0] += found[0];
    sum[1] += found[1];
    sum[2] += found[2];
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((covered / samples ** 2) * 255)];
}

/** PNG (W3C, third edition), eight bits of red, green, blue and alpha. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const lines = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) pixels.copy(lines, y * (width * 4 + 1) + 1, y * width * 4, (y + 1) * width * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'];
writeFileSync(`${folder}tray.png`, strip(['', ...counts], trayColour));
writeFileSync(`${folder}overlay.png`, strip(counts, overlayColour));
