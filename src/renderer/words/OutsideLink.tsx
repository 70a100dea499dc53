import type { ReactNode } from 'react';
import { useAccount } from '../data/account';
import { outsideAddress, tellsDestination } from './addresses';

export interface OutsideLinkProps {
  address: string;
  /** The words without their looks. */
  words: string;
  children: ReactNode;
}

/**
 * A link out of Piiri: the host opens it after showing where it leads, and that stands beside it where its words do not
 * tell. An address that may not be opened is shown and is no link.
 */
export function OutsideLink({ address, words, children }: OutsideLinkProps) {
  const { host } = useAccount();
  const outside = outsideAddress(address);
  if (!outside) {
    return (
      <>
        {children}
        {words.trim() !== address && <bdi className="words__destination"> ({address})</bdi>}
      </>
    );
  }
  return (
    <>
      <a
        href={outside.url}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          void host.openExternal(outside.url);
        }}
      >
        <bdi>{children}</bdi>
      </a>
      {!tellsDestination(words, outside) && <bdi className="words__destination"> ({outside.destination})</bdi>}
    </>
  );
}
