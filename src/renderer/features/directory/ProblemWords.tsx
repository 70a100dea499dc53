import { personLimits } from '../../../domain/directory/directory';
import { personColumns, type RowProblem } from '../../../domain/directory/directory-csv-columns';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';

/** What is wrong with a row, and what to do about it. */
export function ProblemWords({ problems }: { problems: readonly RowProblem[] }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  return (
    <ul className="dry-run__details dry-run__details--wrong">
      {problems.map(({ kind, column, value }, index) => (
        <li key={index}>
          {t(`row.${kind}`, {
            column: column ? personColumns[column][language] : '',
            value: shortened(value),
            most: column === 'skills' ? personLimits.skills : personLimits.substitutes,
          })}
        </li>
      ))}
    </ul>
  );
}

/** Enough to find the cell in the file. */
function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
