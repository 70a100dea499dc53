import { caseCloseReasons } from '../../../domain/case/case-life';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { LostEditNotices } from '../../leading/LostEditNotices';
import { UnderWay } from '../../leading/UnderWay';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { reopenCase } from './commands';
import type { CaseStanding } from './standing';

/** That a case is closed, by whom and why; what is under way in it, and what was not done. */
export function CaseNotices({ standing }: { standing: CaseStanding }) {
  const { roomId } = standing;
  return (
    <div className="case-notices">
      {standing.state.closed && <Closed standing={standing} closed={standing.state.closed} />}
      <UnderWay concerns={(act) => act.roomId === roomId} />
      <LostEditNotices concerns={(lost) => lost.roomId === roomId} />
    </div>
  );
}

interface ClosedProps {
  standing: CaseStanding;
  closed: NonNullable<CaseStanding['state']['closed']>;
}

function Closed({ standing, closed }: ClosedProps) {
  const { t } = useTranslation(['case-life', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const when = useWhen();
  const now = useNow(60_000);
  const nameOf = useNames();
  const { attempt, busy, failed } = useAttempt();
  return (
    <Banner
      tone="info"
      actions={
        standing.refusal('reopen') === null && (
          <Button disabled={busy} onClick={() => attempt(() => reopenCase(account, standing, language))}>
            {t('reopen')}
          </Button>
        )
      }
    >
      <p>
        {t('closedBy', {
          who: nameOf(closed.by),
          when: when.dayAndTime(closed.at, now),
          why: caseCloseReasons[closed.reason][language],
        })}
      </p>
      {failed && <p role="alert">{t('common:actNotKept')}</p>}
    </Banner>
  );
}
