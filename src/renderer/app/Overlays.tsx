import { lazy, Suspense, useEffect } from 'react';
import { useShortcut } from '../data/keys';
import { openOverlay, useOverlay, type Overlay } from '../data/overlay';
import { afterFirstPaint } from './after-first-paint';
import { page } from './page';

const KeysDialog = lazy(async () => ({ default: (await import('../features/settings/KeysDialog')).KeysDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../features/settings/SettingsDialog')).SettingsDialog,
}));
const DevicesDialog = lazy(async () => ({
  default: (await import('../features/devices/DevicesDialog')).DevicesDialog,
}));
const SignOutDialog = lazy(async () => ({
  default: (await import('../features/settings/SignOutDialog')).SignOutDialog,
}));
const PaletteHost = page(async () => (await import('./PaletteHost')).PaletteHost);

interface OverlaysProps {
  /** Whether unsent words outlive signing out. */
  hasJournal: boolean;
  onSignOut: () => Promise<void>;
}

/** What lies over every screen, each loaded when it is first wanted. */
export function Overlays(props: OverlaysProps) {
  const open = useOverlay();
  useShortcut('keys', () => openOverlay('keys'));
  useShortcut('palette', () => openOverlay('palette'));
  // Whoever has pressed its keys types on at once: the first letters must not go to where she was before.
  useEffect(() => afterFirstPaint(() => void PaletteHost.fetch().catch(() => {})), []);
  return <Suspense>{open && <Open overlay={open} {...props} />}</Suspense>;
}

function Open({ overlay, hasJournal, onSignOut }: OverlaysProps & { overlay: Overlay }) {
  const close = () => openOverlay(null);
  switch (overlay) {
    case 'palette':
      return <PaletteHost onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'devices':
      return <DevicesDialog onClose={close} />;
    case 'signOut':
      return <SignOutDialog isOpen hasJournal={hasJournal} onClose={close} onSignOut={onSignOut} />;
  }
}
