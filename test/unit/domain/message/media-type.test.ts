import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmKind, pictureKind, soundKind } from '../../../../src/domain/message/media-type';

const text = (word: string) => [...word].map((character) => character.charCodeAt(0));
const bytes = (...parts: number[][]) => new Uint8Array(parts.flat());
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

const pngHead = [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
const png = (width: number, height: number) =>
  bytes(pngHead, big(13), text('IHDR'), big(width), big(height), [8, 6, 0, 0, 0], big(0), big(0), text('IDAT'));
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0, 0, 0]);
const gif = bytes(text('GIF89a'), [40, 0, 30, 0]);
const webp = bytes(text('RIFF'), big(0), text('WEBPVP8X'), big(10), [0, 0, 0, 0, 39, 0, 0, 29, 0, 0]);

describe('what is shown of what is sent', () => {
  it('is a picture of the four kinds, with its size', () => {
    expect(pictureKind(png(40, 30))).toMatchObject({ mimetype: 'image/png', width: 40, height: 30, isAnimated: false });
    expect(pictureKind(jpeg)).toMatchObject({ mimetype: 'image/jpeg', width: 40, height: 30 });
    expect(pictureKind(gif)).toMatchObject({ mimetype: 'image/gif', width: 40, height: 30 });
    expect(pictureKind(webp)).toMatchObject({ mimetype: 'image/webp', width: 40, height: 30 });
  });

  it('is nothing that could carry a script, whatever it is called', () => {
    for (const content of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html></html>', '%PDF-1.7', 'BM', '']) {
      expect(pictureKind(new TextEncoder().encode(content))).toBeNull();
      expect(soundKind(new TextEncoder().encode(content))).toBeNull();
    }
  });

  it('is a film or sound of a kind that is played, and no picture or film that begins alike', () => {
    const boxed = (brand: string) => bytes(big(24), text('ftyp'), text(brand), big(0));
    const ebml = (doctype: string) => bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], text(doctype));
    expect([filmKind(boxed('isom')), soundKind(boxed('M4A '))]).toEqual(['video/mp4', 'audio/mp4']);
    expect([filmKind(ebml('webm')), soundKind(ebml('webm'))]).toEqual(['video/webm', 'audio/webm']);
    for (const other of [boxed('heic'), boxed('avif'), boxed('qt  '), ebml('matroska'), bytes(text('OggS'))]) {
      expect(filmKind(other)).toBeNull();
    }
    expect(soundKind(boxed('heic'))).toBeNull();
  });

  it('is no picture that would fill the memory', () => {
    expect(pictureKind(png(60_000, 60_000))).toBeNull();
    expect(pictureKind(png(0, 30))).toBeNull();
  });

  it('is decided on any bytes, also those that are cut off', () => {
    const head = fc.constantFrom(pngHead, [0xff, 0xd8, 0xff], text('GIF89a'), text('RIFF....WEBPVP8X'), []);
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const kind = pictureKind(bytes(start, [...rest]));
        if (kind) expect(kind.width * kind.height).toBeGreaterThan(0);
        soundKind(bytes(start, [...rest]));
        filmKind(bytes(start, [...rest]));
      }),
    );
  });
});
