import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../../src/main/badge';
import { textsFor } from '../../../src/main/texts';
import { createTray, hasTray, trayMenu } from '../../../src/main/tray';

const texts = textsFor('fi-FI');

function click(item: MenuItemConstructorOptions | undefined): void {
  // The menu's acts take nothing of what Electron would give them.
  (item?.click as (() => void) | undefined)?.();
}

describe('the tray', () => {
  it('is there on Windows and macOS, and on Linux where the desktop is known to have one', () => {
    expect(hasTray('win32', {})).toBe(true);
    expect(hasTray('darwin', {})).toBe(true);
    expect(hasTray('linux', { XDG_CURRENT_DESKTOP: 'KDE' })).toBe(true);
    expect(hasTray('linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' })).toBe(true);
    expect(hasTray('linux', { XDG_CURRENT_DESKTOP: 'GNOME' })).toBe(false);
    expect(hasTray('linux', {})).toBe(false);
  });

  it('shows how much waits, in its picture and its words, and nothing else', () => {
    const system = { setImage: vi.fn(), setToolTip: vi.fn(), setContextMenu: vi.fn(), on: vi.fn() };
    const acts = { open: vi.fn(), quiet: vi.fn(), quit: vi.fn() };
    const show = createTray({ make: () => system, pictureOf: (count) => `picture of ${count}`, texts, ...acts });
    show(3);
    expect(system.setImage).toHaveBeenLastCalledWith('picture of 3');
    expect(system.setToolTip).toHaveBeenLastCalledWith('Piiri: 3 odottaa sinua');
    show(0);
    expect(system.setToolTip).toHaveBeenLastCalledWith('Piiri');
  });

  it('opens the window, asks for quiet, and quits', () => {
    const acts = { open: vi.fn(), quiet: vi.fn(), quit: vi.fn() };
    const [open, quiet, , quit] = trayMenu(texts, acts) as MenuItemConstructorOptions[];
    click(open);
    expect(acts.open).toHaveBeenCalledOnce();
    for (const item of quiet?.submenu as MenuItemConstructorOptions[]) click(item);
    expect(acts.quiet.mock.calls).toEqual([['hour'], ['morning'], ['off']]);
    click(quit);
    expect(acts.quit).toHaveBeenCalledOnce();
  });
});

describe('the badge on the window', () => {
  it.each([
    ['linux', [[2], [0]], []],
    ['darwin', [[2], [0]], []],
    [
      'win32',
      [],
      [
        [2, 'Piiri: 2 odottaa sinua'],
        [0, 'Piiri'],
      ],
    ],
  ] as const)('shows the count as %s does', (platform, counts, overlays) => {
    const parts = { setCount: vi.fn(), setOverlay: vi.fn() };
    const show = createBadge({ platform, ...parts, wordsOf: texts.waiting });
    show(2);
    show(0);
    expect(parts.setCount.mock.calls).toEqual(counts);
    expect(parts.setOverlay.mock.calls).toEqual(overlays);
  });
});
