import { useAsking } from '../../data/asking';
import { useTranslation } from '../../i18n/use-translation';
import { AskingRow } from '../../leading/AskingRow';

/** Those who ask to join a circle, for who may answer them. */
export function CircleAsking({ circleId }: { circleId: string }) {
  const { t } = useTranslation('leading');
  const asking = (useAsking() ?? []).filter(({ circle }) => circle.roomId === circleId);
  if (asking.length === 0) return null;
  return (
    <section aria-labelledby="circle-asking">
      <h2 id="circle-asking">{t('asking.section')}</h2>
      <ul className="circle-page__rows">
        {asking.map((one) => (
          <li key={one.userId}>
            <AskingRow asking={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
