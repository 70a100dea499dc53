import { useTranslation } from '../../i18n/use-translation';
import type { RowCircles } from '../../../domain/directory/directory-csv-circles';

/** What becomes of the circles that a row names. */
export function CircleWords({ circles: { added, kept, problems } }: { circles: RowCircles }) {
  const { t } = useTranslation('directory');
  return (
    <>
      {added.length + kept.length > 0 && (
        <ul className="dry-run__details">
          {added.map(({ roomId, name }) => (
            <li key={roomId}>{t('rowCircle.added', { name })}</li>
          ))}
          {kept.map(({ roomId, name }) => (
            <li key={roomId}>{t('rowCircle.kept', { name })}</li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className="dry-run__details dry-run__details--wrong">
          {problems.map(({ kind, value }) => (
            <li key={value}>{t(`rowCircle.${kind}`, { name: value })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
