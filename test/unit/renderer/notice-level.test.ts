import { describe, expect, it } from 'vitest';
import { noticeLevelOf, shownCount } from '../../../src/renderer/data/notice-level';

describe('a room’s count in lists', () => {
  const unread = { unread: 5, mentions: 2 };

  it('is all that is unread where nothing was chosen, and where everything was', () => {
    expect(shownCount({ ...unread, noticeChoice: undefined })).toEqual({ count: 5, isQuiet: false });
    expect(shownCount({ ...unread, noticeChoice: 'all' })).toEqual({ count: 5, isQuiet: false });
  });

  it('is the mentions where she wants those, and is dim where there are none', () => {
    expect(shownCount({ ...unread, noticeChoice: 'mentions' })).toEqual({ count: 2, isQuiet: false });
    expect(shownCount({ unread: 5, mentions: 0, noticeChoice: 'mentions' })).toEqual({ count: 5, isQuiet: true });
  });

  it('is dim in a muted room, whoever is named there', () => {
    expect(shownCount({ ...unread, noticeChoice: 'nothing' })).toEqual({ count: 5, isQuiet: true });
  });
});

describe('of what a person is notified', () => {
  it('is what she has chosen for the room, or what holds in rooms of its kind', () => {
    expect(noticeLevelOf({ kind: 'case', noticeChoice: 'nothing' })).toBe('nothing');
    expect(noticeLevelOf({ kind: 'case', noticeChoice: undefined })).toBe('all');
    expect(noticeLevelOf({ kind: 'consultation', noticeChoice: undefined })).toBe('mentions');
  });
});
