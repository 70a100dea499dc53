import { useMemo, useState } from 'react';
import type { DryRun, DryRunRow } from '../../../domain/directory/directory-csv';
import { useTranslation } from '../../i18n/use-translation';
import type { RowCircles } from '../../../domain/directory/directory-csv-circles';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { FilterBar } from '../../ui/FilterBar';
import { CircleWords } from './CircleWords';
import { ChangeWords } from './ChangeWords';
import { ProblemWords } from './ProblemWords';

const outcomes = ['new', 'changed', 'same', 'wrong'] as const;
type Outcome = DryRunRow['outcome'];

const tones: Record<Outcome, Tone> = { new: 'ok', changed: 'info', same: 'neutral', wrong: 'overdue' };

/** As many rows as are drawn at first, and as are added at a time. */
const step = 100;

/** What a file would do, row by row. */
export function DryRunRows({ run, circles }: { run: DryRun; circles: ReadonlyMap<number, RowCircles> }) {
  const { t } = useTranslation('directory');
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const [limit, setLimit] = useState(step);
  const counts = useMemo(() => countsOf(run.rows), [run]);
  const rows = shown === 'all' ? run.rows : run.rows.filter(({ outcome }) => outcome === shown);
  return (
    <section aria-labelledby="dry-run">
      <h2 id="dry-run">{t('import.preview')}</h2>
      <FilterBar
        label={t('import.show')}
        value={shown}
        onChange={(value) => {
          setShown(value);
          setLimit(step);
        }}
        options={[
          { value: 'all', label: t('import.all', { count: run.rows.length }) },
          ...outcomes.map((value) => ({ value, label: t(`import.filter.${value}`, { count: counts[value] }) })),
        ]}
      />
      <table className="dry-run">
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.person')}</th>
            <th scope="col">{t('import.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <Row key={row.line} row={row} circles={circles.get(row.line)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="person-card__none">{t('import.noSuchRows')}</p>}
      {rows.length > limit && <Button onClick={() => setLimit(limit + step)}>{t('showMore')}</Button>}
    </section>
  );
}

function Row({ row, circles }: { row: DryRunRow; circles: RowCircles | undefined }) {
  const { t } = useTranslation('directory');
  return (
    <tr>
      <td className="dry-run__line">{row.line}</td>
      <th scope="row">
        {row.content && <bdi>{row.content.name}</bdi>}
        <span className="dry-run__user">
          <bdi>{row.userId ?? t('import.noUser')}</bdi>
        </span>
      </th>
      <td>
        <Badge tone={tones[row.outcome]}>{t(`import.is.${row.outcome}`)}</Badge>
        {row.outcome === 'wrong' && <ProblemWords problems={row.problems} />}
        {row.outcome === 'changed' && <ChangeWords changes={row.changes} />}
        {row.outcome === 'new' && <ChangeWords changes={row.changes.filter(({ field }) => field !== 'name')} />}
        {circles && <CircleWords circles={circles} />}
      </td>
    </tr>
  );
}

function countsOf(rows: readonly DryRunRow[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
