import { useStatus } from '../data/status';
import { useTranslation } from '../i18n/use-translation';

/** How it is with the connection, as a dot and a word. */
export function ConnectionDot() {
  const { t } = useTranslation('shell');
  const state = useStatus('connection')?.state ?? 'connecting';
  return <span className={`connection-dot connection-dot--${state}`}>{t(`connection.${state}`)}</span>;
}
