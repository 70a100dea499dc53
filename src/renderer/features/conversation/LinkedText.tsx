import { Fragment } from 'react';
import { useAccount } from '../../data/account';

const webAddress = /\bhttps:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/g;

interface Piece {
  text: string;
  isLink: boolean;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(webAddress)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isLink: false });
    pieces.push({ text: match[0], isLink: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isLink: false });
  return pieces;
}

/** A person's own words, with web addresses that the host opens outside Piiri after showing where they lead. */
export function LinkedText({ text }: { text: string }) {
  const { host } = useAccount();
  return piecesOf(text).map((piece, index) =>
    piece.isLink ? (
      <a
        key={index}
        href={piece.text}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          void host.openExternal(piece.text);
        }}
      >
        {piece.text}
      </a>
    ) : (
      <Fragment key={index}>{piece.text}</Fragment>
    ),
  );
}
