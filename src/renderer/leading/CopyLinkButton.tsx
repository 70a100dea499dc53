import { Check, Link } from 'lucide-react';
import { useAccount } from '../data/account';
import { copyLink, copyMatrixLink, linkOfPath, useCopying } from '../data/copy-link';
import { useTranslation } from '../i18n/use-translation';
import { Menu } from '../ui/Menu';
import './copy-link.css';

/** Copies a link to a screen: one that opens Piiri, or one that any Matrix client understands. */
export function CopyLinkButton({ path }: { path: string }) {
  const { t } = useTranslation('link');
  const { db } = useAccount();
  const { copying, outcome } = useCopying();
  const link = linkOfPath(path);
  if (!link) return null;
  return (
    <>
      <Menu
        className="copy-link"
        label={t('copy')}
        trigger={outcome === 'copied' ? <Check aria-hidden /> : <Link aria-hidden />}
        groups={[
          {
            items: [
              { label: t('copy'), icon: <Link aria-hidden />, onSelect: () => copying(copyLink(link)) },
              { label: t('copyMatrix'), icon: <Link aria-hidden />, onSelect: () => copying(copyMatrixLink(db, link)) },
            ],
          },
        ]}
      />
      <span role="status" className="unseen">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
