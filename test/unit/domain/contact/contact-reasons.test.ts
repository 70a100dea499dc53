import { describe, expect, it } from 'vitest';
import {
  builtInReasons,
  carriedReason,
  contactReasonsContent,
  reasonName,
  reasonProblem,
  tidyReasons,
  type ListedReason,
} from '../../../../src/domain/contact/contact-reasons';

const housing: ListedReason = { code: 'h1', fi: 'asuminen', sv: 'boende', en: '', retired: false };
const listed = (...reasons: ListedReason[]) => new Map(reasons.map(({ code, ...names }) => [code, names]));

describe('the name of a reason', () => {
  it('is what the organisation calls it now, also of one that is built in or retired', () => {
    const renamed = { ...housing, code: 'memory', fi: 'muisti', retired: true };
    expect(reasonName({ reason: 'memory' }, 'fi', listed(renamed))).toBe('muisti');
    expect(reasonName({ reason: 'memory' }, 'fi')).toBe('muistihuoli');
  });

  it('is what the contact itself says where the list is not known, and its code where nothing is', () => {
    expect(reasonName(carriedReason(housing), 'sv')).toBe('boende');
    expect(reasonName(carriedReason(housing), 'en')).toBe('asuminen');
    expect(reasonName({ reason: 'h1' }, 'fi')).toBe('h1');
  });
});

describe('the organisation’s list of reasons', () => {
  it('cannot be saved with one that has no name, or that stands twice among those in use', () => {
    const list = [housing, { ...housing, code: 'h2' }, { ...housing, code: 'h3', fi: ' ', sv: '' }];
    expect(list.map((_, index) => reasonProblem(list, index))).toEqual([null, 'twice', 'unnamed']);
    const retired = [housing, { ...housing, code: 'h2', retired: true }];
    expect(retired.map((_, index) => reasonProblem(retired, index))).toEqual([null, null]);
  });

  it('is saved without blanks at the ends of names, and read again as it was saved', () => {
    const saved = tidyReasons([{ ...housing, fi: ' asuminen ' }, ...builtInReasons]);
    expect(saved.reasons[0]).toEqual(housing);
    expect(contactReasonsContent.parse(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  it('is not read where a code stands in it twice', () => {
    expect(contactReasonsContent.safeParse({ v: 1, reasons: [housing, housing] }).success).toBe(false);
  });
});
