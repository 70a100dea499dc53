import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkIn, linkPath } from '../../../src/main/deep-links';

describe('a link from outside', () => {
  it('is found among what the system starts Piiri with', () => {
    expect(linkIn(['/opt/piiri', '--flag', 'piiri://open/roomid/abc'])).toBe('piiri://open/roomid/abc');
    expect(linkIn(['/opt/piiri', 'PIIRI://open/u/x'])).toBe('PIIRI://open/u/x');
    expect(linkIn(['piiri://open/first-is-the-program'])).toBeNull();
    expect(linkIn(['/opt/piiri', '/home/piiri', '--x=piiri://open/u/x'])).toBeNull();
  });

  it('opens the page’s own place for links, with all it says', () => {
    expect(linkPath('piiri://open/roomid/a:b/e/c?via=x.fi')).toBe(
      `/link/${encodeURIComponent('piiri://open/roomid/a:b/e/c?via=x.fi')}`,
    );
  });

  it.each([
    'piiri://app/index.html',
    'piiri://open',
    'piiri://OPEN.evil/x',
    'https://open/',
    'piiri://open/a b',
    'piiri://open/ä',
    'piiri://open/a\nb',
    `piiri://open/${'x'.repeat(2_000)}`,
  ])('is told as one that is not known: %s', (address) => {
    expect(linkPath(address)).toBe('/link/unknown');
  });

  it('leads to nothing but that place, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const address of [text, `piiri://open/${text}`]) expect(linkPath(address)).toMatch(/^\/link\/[^/#?]+$/);
      }),
    );
  });
});
