import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/domain/codes';

const folder = join(import.meta.dirname, '../../../src/renderer/i18n/locales');

/** Every text of a language by its whole key, such as `today.section.overdue`. */
function textsOf(language: Language): Map<string, string> {
  const files = readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        leaves(JSON.parse(readFileSync(join(folder, language, name), 'utf8')), basename(name, '.json')),
      ),
  );
}

function leaves(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${key}.${name}`));
}

/** The names of the blanks that a text has, such as `who`. */
function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

/** A plural form's key without its form: languages differ in the forms that they have. */
function withoutForm(key: string): string {
  return key.replace(/_(zero|one|other)$/, '');
}

const finnish = textsOf('fi');

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);

  it('have the keys of the Finnish ones, and no others', () => {
    const keys = (of: Map<string, string>) => [...new Set([...of.keys()].map(withoutForm))].sort();
    expect(keys(texts)).toEqual(keys(finnish));
  });

  it('have the plural forms that the language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => /_other$/.test(key)).map(withoutForm);
    const missing = counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !texts.has(key));
    expect(missing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('have the blanks of the Finnish ones', () => {
    const differing = [...texts].filter(([key, text]) => {
      const own = finnish.get(key) ?? finnish.get(`${withoutForm(key)}_other`) ?? '';
      const isCounted = withoutForm(key) !== key;
      const without = (names: string[]) => (isCounted ? names.filter((name) => name !== 'count') : names);
      return without(blanks(text)).join() !== without(blanks(own)).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
