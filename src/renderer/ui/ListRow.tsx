import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './ListRow.css';

export interface ListRowProps {
  /** A path of data/paths.ts; the row is a link then. */
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  isCurrent?: boolean | undefined;
  /** Unread: the title stands out. */
  isStrong?: boolean | undefined;
  leading?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  trailing?: ReactNode;
}

/** A row of two lines, as a link, a button, or plain text. Put it in an `li`. */
export function ListRow({ href, onPress, isCurrent, isStrong, leading, title, detail, trailing }: ListRowProps) {
  const className = classNames('list-row', isCurrent && 'list-row--current', isStrong && 'list-row--strong');
  const content = (
    <>
      {leading && <span className="list-row__leading">{leading}</span>}
      <span className="list-row__text">
        <span className="list-row__title">{title}</span>
        {detail && <span className="list-row__detail">{detail}</span>}
      </span>
      {trailing && <span className="list-row__trailing">{trailing}</span>}
    </>
  );
  if (href !== undefined) {
    return (
      <a className={className} href={`#${href}`} aria-current={isCurrent ? 'page' : undefined} data-row>
        {content}
      </a>
    );
  }
  if (onPress) {
    return (
      <button type="button" className={className} onClick={onPress} aria-pressed={isCurrent} data-row>
        {content}
      </button>
    );
  }
  return <div className={className}>{content}</div>;
}
