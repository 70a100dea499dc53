import { MoveRight } from 'lucide-react';
import { languageNames, type Language } from '../../../domain/codes';
import { professions } from '../../../domain/directory/directory';
import type { FieldChange } from '../../../domain/directory/directory-csv';
import { personColumns } from '../../../domain/directory/directory-csv-columns';
import { shortWeekday } from '../../../domain/calendar/weekdays';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';

/** What becomes of the fields of an entry, before and after. */
export function ChangeWords({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const nameOf = useNames();
  return (
    <ul className="dry-run__details">
      {changes.map((change) => {
        const { before, after } = valuesOf(change, language, nameOf);
        return (
          <li key={change.field}>
            <span className="dry-run__field">{personColumns[change.field][language]}</span>
            {before !== null && (
              <>
                <span className="unseen">{t('import.before')}</span>
                {before === '' ? t('import.blank') : <del>{before}</del>}
                <MoveRight aria-hidden />
                <span className="unseen">{t('import.after')}</span>
              </>
            )}
            <span>{after || t('import.blank')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function valuesOf(
  change: FieldChange,
  language: Language,
  nameOf: (userId: string) => string,
): { before: string | null; after: string } {
  const both = <Value,>(values: { before: Value | null; after: Value }, words: (value: Value) => string) => ({
    before: values.before === null ? null : words(values.before),
    after: words(values.after),
  });
  switch (change.field) {
    case 'name':
    case 'unit':
      return both(change, (text) => text);
    case 'profession':
      return both(change, (code) => professions[code][language]);
    case 'languages':
      return both(change, (codes) => codes.map((code) => languageNames[code][language]).join(', '));
    case 'skills':
      return both(change, (skills) => skills.join(', '));
    case 'workingDays':
      return both(change, (days) => days.map((day) => shortWeekday(day, language)).join(', '));
    case 'substitutes':
      return both(change, (userIds) => userIds.map(nameOf).join(', '));
  }
}
