import { lazy, Suspense } from 'react';
import { useShortcut } from '../data/keys';
import { openOverlay, useOverlay } from '../data/overlay';

const KeysDialog = lazy(async () => ({ default: (await import('../features/settings/KeysDialog')).KeysDialog }));

/** What lies over every screen, each loaded when it is first wanted. */
export function Overlays() {
  const open = useOverlay();
  useShortcut('keys', () => openOverlay('keys'));
  const close = () => openOverlay(null);
  return <Suspense>{open === 'keys' && <KeysDialog onClose={close} />}</Suspense>;
}
