import { languages, type Language } from '../../../domain/codes';
import { changeLanguage, deviceLanguage } from '../../i18n';

/** What a person has chosen for this device: kept in the browser's own storage, nothing of work in it. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const densities = ['roomy', 'compact'] as const;
export type Density = (typeof densities)[number];

const keys = { language: 'piiri.language', theme: 'piiri.theme', density: 'piiri.density' } as const;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function read<Value extends string>(key: string, allowed: readonly Value[]): Value | undefined {
  const stored = localStorage.getItem(key);
  return allowed.find((value) => value === stored);
}

/** The chosen language, or the device's. */
export function savedLanguage(): Language {
  return read(keys.language, languages) ?? deviceLanguage();
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(keys.language, language);
  await changeLanguage(language);
}

export function savedTheme(): Theme {
  return read(keys.theme, themes) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(keys.theme, theme);
  applyTheme(theme);
}

/** Puts the light or the dark tokens in force; with `system`, follows the system as it changes. */
export function applyTheme(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

export function savedDensity(): Density {
  return read(keys.density, densities) ?? 'roomy';
}

export function chooseDensity(density: Density): void {
  localStorage.setItem(keys.density, density);
  applyDensity(density);
}

/** Puts the roomy or the compact lengths in force. */
export function applyDensity(density: Density): void {
  document.documentElement.dataset['density'] = density;
}

systemIsDark.addEventListener('change', () => applyTheme(savedTheme()));
