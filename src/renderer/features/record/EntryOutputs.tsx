import { ClipboardCopy, FileJson, FileText, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { outputs, takeOut, type FinishedEntry, type Output } from './outputs';

const icons: Record<Output, ReactNode> = {
  copy: <ClipboardCopy aria-hidden />,
  print: <Printer aria-hidden />,
  pdf: <FileText aria-hidden />,
  fhir: <FileJson aria-hidden />,
};

/** The ways from an entry to the client record system. */
export function EntryOutputs({ entry, isEmpty }: { entry: FinishedEntry; isEmpty: boolean }) {
  const { t } = useTranslation('record');
  const account = useAccount();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ ok: boolean; words: string } | null>(null);

  async function take(output: Output) {
    setBusy(true);
    setOutcome(null);
    try {
      const name = await takeOut(account, entry, output);
      if (name) setOutcome({ ok: true, words: t('write.saved', { name }) });
      else if (output === 'copy') setOutcome({ ok: true, words: t('write.copied') });
    } catch {
      setOutcome({ ok: false, words: t('write.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="record-form__outputs" aria-label={t('write.outputs')}>
      <h3 className="field__label">{t('write.outputs')}</h3>
      {isEmpty && <p className="field__hint">{t('write.nothing')}</p>}
      <div className="record-form__acts">
        {outputs.map((output) => (
          <Button key={output} icon={icons[output]} disabled={busy || isEmpty} onClick={() => void take(output)}>
            {t(`write.${output}`)}
          </Button>
        ))}
      </div>
      <div role="status">{outcome?.ok && <Banner tone="ok">{outcome.words}</Banner>}</div>
      {outcome && !outcome.ok && (
        <Banner tone="overdue" isAlert>
          {outcome.words}
        </Banner>
      )}
    </section>
  );
}
