import { Check, Link } from 'lucide-react';
import { useCopyLink } from '../data/copy-link';
import { useTranslation } from '../i18n/use-translation';
import { IconButton } from '../ui/IconButton';

/** Copies a link to a screen. */
export function CopyLinkButton({ path }: { path: string }) {
  const { t } = useTranslation('link');
  const { canCopy, copy, outcome } = useCopyLink(path);
  if (!canCopy) return null;
  return (
    <>
      <IconButton
        label={t('copy')}
        icon={outcome === 'copied' ? <Check aria-hidden /> : <Link aria-hidden />}
        onClick={copy}
      />
      <span role="status" className="unseen">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
