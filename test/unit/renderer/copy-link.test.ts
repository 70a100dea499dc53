import { describe, expect, it } from 'vitest';
import { deepLinkAddress, parseMatrixLink } from '../../../src/domain/message/matrix-links';
import { linkPath } from '../../../src/main/deep-links';
import { linkOfPath } from '../../../src/renderer/data/copy-link';
import { paths } from '../../../src/renderer/data/paths';

const roomId = "!Aö/#?%'()*~:pieni.example";

describe('a copied link', () => {
  it.each([
    ['room', paths.room('!abc:pieni.example')],
    ['question', paths.question('!abc:pieni.example', '$x-_y')],
    ['contact', paths.contact('!abc:pieni.example', '$x')],
    ['circle', paths.circle('!abc:pieni.example')],
    ['person', paths.person('@aino:pieni.example')],
    ['room of any id', paths.room(roomId)],
  ])('names the %s of the screen, and comes in from outside as the same', (_what, path) => {
    const link = linkOfPath(path);
    if (!link) throw new Error('no link');
    const address = deepLinkAddress(link);
    expect(address).toMatch(/^piiri:\/\/open\//);
    const arrived = decodeURIComponent(linkPath(address).slice('/link/'.length));
    expect(parseMatrixLink(arrived)).toEqual(link);
  });

  it('is not made of lists, nor of what the homeserver does not know yet', () => {
    for (const path of [paths.today(), paths.circles(), paths.people(), paths.find(), paths.question('!a', '~local')]) {
      expect(linkOfPath(path), path).toBeNull();
    }
  });
});
