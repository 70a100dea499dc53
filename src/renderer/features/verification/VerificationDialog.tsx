import type { ReactNode } from 'react';
import { assertNever } from '../../../domain/result';
import type { Verification } from '../../../domain/device/verification';
import type { VerificationAnswer } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useStatus } from '../../data/status';
import { useVerifying } from '../../data/verifying';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmojiList } from './EmojiList';
import './verification.css';

/** One's devices verify each other: asks, lets one compare the emoji, and says how it has ended. */
export function VerificationDialog({ verification }: { verification: Verification }) {
  const { t } = useTranslation(['verification', 'common']);
  const { engine } = useAccount();
  const called = useCalled(verification.deviceId);
  const { ask, problem, isBusy } = useVerifying();
  // What the engine cannot do with the answer it writes into the cache's row.
  const answer = (said: VerificationAnswer) => void engine.answerVerification(verification.id, said).catch(() => {});
  const leave = () => answer('leave');
  const { body, buttons } = parts();

  return (
    <Dialog title={t('title')} isOpen onClose={leave} footer={buttons}>
      {/* Read out as it changes: the other device's part comes without anything being done here. */}
      <div className="verification" aria-live="polite">
        {body}
      </div>
      {problem && (
        <Banner tone="overdue" isAlert>
          {t(`problem.${problem}`)}
        </Banner>
      )}
    </Dialog>
  );

  function parts(): { body: ReactNode; buttons: ReactNode } {
    const { stage, deviceId, isMine } = verification;
    const cancel = <Button onClick={leave}>{t('common:cancel')}</Button>;
    const close = (
      <Button variant="primary" onClick={leave}>
        {t('common:close')}
      </Button>
    );
    switch (stage.kind) {
      case 'waiting':
        return {
          body: (
            <>
              <p>{deviceId ? t('waiting.named', { called }) : t('waiting.any')}</p>
              <p className="verification__wait">{t('waiting.status')}</p>
            </>
          ),
          buttons: cancel,
        };
      case 'asked':
        return {
          body: <p>{t('asked.text', { called })}</p>,
          buttons: (
            <>
              <Button onClick={leave}>{t('asked.decline')}</Button>
              <Button variant="primary" onClick={() => answer('take-part')}>
                {t('asked.takePart')}
              </Button>
            </>
          ),
        };
      case 'agreeing':
        return { body: <p className="verification__wait">{t('agreeing')}</p>, buttons: cancel };
      case 'comparing':
        return {
          body: (
            <>
              <p>{t('comparing.text', { called })}</p>
              <EmojiList emoji={stage.emoji} />
            </>
          ),
          buttons: (
            <>
              <Button variant="danger" onClick={() => answer('mismatch')}>
                {t('comparing.mismatch')}
              </Button>
              <Button variant="primary" onClick={() => answer('match')}>
                {t('comparing.match')}
              </Button>
            </>
          ),
        };
      case 'confirmed':
        return { body: <p className="verification__wait">{t('confirmed')}</p>, buttons: cancel };
      case 'receiving':
        return { body: <Banner tone="ok">{t('receiving')}</Banner>, buttons: close };
      case 'done':
        return { body: <Banner tone="ok">{t('done')}</Banner>, buttons: close };
      case 'not-vouched':
        return { body: <Banner tone="soon">{t('notVouched')}</Banner>, buttons: close };
      case 'ended':
        return {
          body: <Banner tone={stage.why === 'mismatch' ? 'overdue' : 'soon'}>{t(`ended.${stage.why}`)}</Banner>,
          buttons: (
            <>
              {isMine && (
                <Button disabled={isBusy} onClick={() => void ask(deviceId || null)}>
                  {t('tryAgain')}
                </Button>
              )}
              {close}
            </>
          ),
        };
      default:
        return assertNever(stage);
    }
  }
}

/** What the other device is called, as far as it is known. */
function useCalled(deviceId: string): string {
  const { t } = useTranslation('devices');
  const device = useStatus('devices')?.devices.find((one) => one.deviceId === deviceId);
  return t('called', { name: device?.name || t('unnamed'), id: deviceId });
}
