import { masks } from '../../../domain/consultation/masking';
import type { Found } from '../../data/masking';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

interface MaskingNoticeProps {
  found: readonly Found[];
  /** Masks some of it, or all where nothing is named. */
  onMask: (some?: readonly Found[]) => void;
  onDismiss: (some: readonly Found[]) => void;
}

/** Warns of what may tell who the client is, and offers the text without it. */
export function MaskingNotice({ found, onMask, onDismiss }: MaskingNoticeProps) {
  const { t } = useTranslation('asking');
  const language = useLanguage();
  return (
    // Kept in the page while empty, so that a screen reader notices when it is filled.
    <div role="status" className="masking">
      {found.length > 0 && (
        <Banner tone="soon">
          <p>{t('masking.warning')}</p>
          <ul className="masking__found">
            {found.map((one) => (
              <li key={`${one.field} ${one.start}`}>
                <span className="masking__change">
                  <span className="masking__kind">{t(`masking.kind.${one.kind}`)}</span>
                  <q>{one.text}</q> → {masks[one.kind][language]}
                </span>
                <span className="masking__acts">
                  {found.length > 1 && (
                    <Button onClick={() => onMask([one])} aria-label={t('masking.oneLabel', { text: one.text })}>
                      {t('masking.one')}
                    </Button>
                  )}
                  <Button onClick={() => onDismiss([one])} aria-label={t('masking.notLabel', { text: one.text })}>
                    {t('masking.not')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          <Button className="masking__all" onClick={() => onMask()}>
            {t('masking.all', { count: found.length })}
          </Button>
        </Banner>
      )}
    </div>
  );
}
