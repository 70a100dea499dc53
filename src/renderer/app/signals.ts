import { signalsGlobal, type HostSignals, type QuietChoice } from '../../preload/contract';

type Listener = (choice: QuietChoice) => void;
const listeners = new Set<Listener>();

function isSignals(value: unknown): value is HostSignals {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'onQuiet') === 'function';
}

const signals: unknown = Reflect.get(window, signalsGlobal);
// A browser has no tray, and preload puts nothing on its window.
if (isSignals(signals)) signals.onQuiet((choice) => listeners.forEach((listener) => listener(choice)));

/** Hears what the tray asks for; returns what ends it. */
export function onQuietAsked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
