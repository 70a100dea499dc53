import { memo } from 'react';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { useActing } from './acting';
import type { Reader } from '../../data/readers';
import './readers.css';

/** How many are shown by their initials, and named, before the rest is counted. */
const shown = 4;

/** Who of the others has read up to a message; opens who and when. Not announced as it moves. */
export const ReadBy = memo(
  function ReadBy({ readers }: { readers: readonly Reader[] }) {
    const { t } = useTranslation(['conversation', 'relations']);
    const nameOf = useNames();
    const { openDialog } = useActing();
    const names = readers.slice(0, shown).map(({ id }) => nameOf(id));
    const more = readers.length - names.length;
    const who = more > 0 ? t('relations:andMore', { names: names.join(', '), count: more }) : names.join(', ');
    const label = t('readBy.open', { count: readers.length, names: who });
    return (
      <div className="read-by" aria-live="off">
        <button
          type="button"
          className="read-by__button"
          aria-label={label}
          title={label}
          onClick={() => openDialog({ kind: 'read-by', readers })}
        >
          {names.map((name, index) => (
            <Avatar key={readers[index]?.id} name={name} size="small" />
          ))}
          {more > 0 && <span className="read-by__more">+{more}</span>}
        </button>
      </div>
    );
  },
  ({ readers: before }, { readers: after }) =>
    before.length === after.length &&
    before.every(({ id, ts }, index) => id === after[index]?.id && ts === after[index].ts),
);
