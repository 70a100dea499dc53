import { lazy, Suspense } from 'react';
import type { Asking } from '../../data/asking';
import { useTranslation } from '../../i18n/use-translation';

const AskingRow = lazy(async () => ({ default: (await import('../../leading/AskingRow')).AskingRow }));

/** Those who ask to join the circles whose people this person manages. */
export function TodayAsking({ asking }: { asking: readonly Asking[] }) {
  if (asking.length === 0) return null;
  return (
    <Suspense>
      <Section asking={asking} />
    </Suspense>
  );
}

function Section({ asking }: { asking: readonly Asking[] }) {
  const { t } = useTranslation('leading');
  return (
    <section className="today__section" aria-labelledby="today-asking">
      <h3 id="today-asking">{t('asking.section')}</h3>
      <ul>
        {asking.map((one) => (
          <li key={`${one.circle.roomId} ${one.userId}`}>
            <AskingRow asking={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
