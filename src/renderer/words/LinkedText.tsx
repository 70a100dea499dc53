import { Fragment } from 'react';
import { parseMatrixLink } from '../../domain/message/matrix-links';
import { mentionOfLink } from '../../domain/message/mentions';
import { withoutTricks } from '../../domain/safe-text';
import { piecesOf } from './addresses';
import { MentionChip } from './MentionChip';
import { OutsideLink } from './OutsideLink';

/** A person's own words, with the addresses in them as links. */
export function LinkedText({ text }: { text: string }) {
  return piecesOf(withoutTricks(text)).map((piece, index) =>
    piece.address === null ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <Address key={index} address={piece.address} />
    ),
  );
}

function Address({ address }: { address: string }) {
  const named = parseMatrixLink(address);
  if (named) return <MentionChip mention={mentionOfLink(named)} words={address} />;
  return (
    <OutsideLink address={address} words={address}>
      {address}
    </OutsideLink>
  );
}
