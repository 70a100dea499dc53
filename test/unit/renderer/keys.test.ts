import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeShortcuts, pressed, shortcuts, type ShortcutId } from '../../../src/renderer/data/keys';
import en from '../../../src/renderer/i18n/locales/en/later/keys.json';
import fi from '../../../src/renderer/i18n/locales/fi/later/keys.json';
import sv from '../../../src/renderer/i18n/locales/sv/later/keys.json';

const renderer = join(import.meta.dirname, '../../../src/renderer');
const ids = Object.keys(shortcuts) as ShortcutId[];

function sources(): string {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(join('data', 'keys.ts')))
    .map((file) => readFileSync(join(renderer, file), 'utf8'))
    .join('\n');
}

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  ...{ key, code: /^\d$/.test(key) ? `Digit${key}` : '', ctrlKey: false, metaKey: false, altKey: false },
  ...{ shiftKey: false, ...held },
});

describe('the registry of keys', () => {
  it('names no key that nothing listens for', () => {
    const code = sources();
    const idle = ids.filter(
      (id) =>
        !nativeShortcuts.has(id) &&
        !(shortcuts[id].group === 'everywhere'
          ? code.includes(`useShortcut('${id}'`)
          : code.includes(shortcuts[id].group === 'question' ? `: '${id}'` : `${id}: () =>`)),
    );
    expect(idle).toEqual([]);
  });

  it('says of every key what it does, in every language', () => {
    for (const texts of [fi, sv, en]) expect(Object.keys(texts.what).sort()).toEqual([...ids].sort());
  });

  it('gives no key two meanings in one place', () => {
    for (const group of new Set(ids.map((id) => shortcuts[id].group))) {
      const keys = ids.filter((id) => shortcuts[id].group === group).flatMap((id) => shortcuts[id].keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('a pressed key', () => {
  it('is a shortcut’s with Ctrl or the command key, and with no other key held', () => {
    expect(pressed('goToday', press('1', { ctrlKey: true }))).toBe(true);
    expect(pressed('goToday', press('1', { metaKey: true }))).toBe(true);
    expect(pressed('goToday', press('1'))).toBe(false);
    expect(pressed('goToday', press('1', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(pressed('goToday', press('1', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(pressed('todaySnooze', press('S'))).toBe(true);
    expect(pressed('todaySnooze', press('s', { ctrlKey: true }))).toBe(false);
  });

  it('is a digit by its place, whatever the keyboard writes there', () => {
    expect(pressed('goToday', { ...press('1', { ctrlKey: true }), key: '!' })).toBe(true);
  });

  it('is a sign however the keyboard reaches it: with Shift on a Finnish one', () => {
    expect(pressed('keys', press('?', { shiftKey: true }))).toBe(true);
    expect(pressed('keys', press('/', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(pressed('keys', press('/'))).toBe(false);
  });
});
