import { CircleAlert } from 'lucide-react';
import type { MediaProblem } from '../../../engine/port';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';

/** Only what may be otherwise the next time is tried again. */
const worthTrying: ReadonlySet<MediaProblem> = new Set(['unreachable', 'damaged']);

/** Why something cannot be shown, and what to do. */
export function MediaProblemLine({ problem, again }: { problem: MediaProblem; again: () => void }) {
  const { t } = useTranslation(['media', 'common']);
  return (
    <p className="attachment__problem" role="status">
      <CircleAlert aria-hidden />
      {t(`readProblem.${problem}`)}
      {worthTrying.has(problem) && <Button onClick={again}>{t('common:tryAgain')}</Button>}
    </p>
  );
}
