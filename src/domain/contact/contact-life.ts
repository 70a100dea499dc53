import type { ContactAct } from './contact';

/**
 * Where a contact stands. `later` is taken, and the client is called back at a time that was agreed. `merged` is a
 * double: an earlier contact goes on for both.
 */
export const contactStatuses = ['open', 'taken', 'later', 'in-case', 'answered', 'merged', 'closed'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** The statuses in which the client still waits to be answered. */
export const waitingStatuses: readonly ContactStatus[] = ['open', 'taken', 'later'];

/** Who somebody is to a contact. Nobody holds an open one; who leads the circle and holds it is its holder. */
export const contactRoles = ['holder', 'lead', 'other'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Why an act does not change a contact. */
export const contactRefusals = [
  'already-taken',
  'already-in-case',
  'already-answered',
  'already-merged',
  'already-closed',
  'already-open',
  'not-taken',
  'not-merged',
  'not-yours',
  'incomplete',
] as const;
export type ContactRefusal = (typeof contactRefusals)[number];

/** What an act makes of a contact; what is left out stays as it was. */
export interface ContactMove {
  /** `former` is where it stood before it was merged; `again` where it stands when it is opened again. */
  status?: ContactStatus | 'former' | 'again';
  holder?: 'sender' | 'nobody' | 'recipient';
}

const takes: ContactMove = { status: 'taken', holder: 'sender' };
const releases: ContactMove = { status: 'open', holder: 'nobody' };
const passes: ContactMove = { holder: 'recipient' };
const takesUpAgain: ContactMove = { status: 'taken' };
const putsOff: ContactMove = { status: 'later' };
const takesAndPutsOff: ContactMove = { status: 'later', holder: 'sender' };
const opensCase: ContactMove = { status: 'in-case' };
const takesAndOpensCase: ContactMove = { status: 'in-case', holder: 'sender' };
const answers: ContactMove = { status: 'answered' };
const takesAndAnswers: ContactMove = { status: 'answered', holder: 'sender' };
const merges: ContactMove = { status: 'merged' };
const unmerges: ContactMove = { status: 'former' };
const closes: ContactMove = { status: 'closed' };
const reopens: ContactMove = { status: 'again' };
const onlyWords: ContactMove = {};

/** What comes of an act by who holds the contact, by who leads the circle, and by anybody else. */
type Outcomes = readonly [
  holder: ContactMove | ContactRefusal,
  lead: ContactMove | ContactRefusal,
  other: ContactMove | ContactRefusal,
];

const all = (outcome: ContactMove | ContactRefusal): Outcomes => [outcome, outcome, outcome];
const own = (outcome: ContactMove): Outcomes => [outcome, outcome, 'not-yours'];

/** The life of a contact: every status, what can be done in it, and what comes of that. */
export const contactLife: Readonly<Record<ContactStatus, Readonly<Record<ContactAct, Outcomes>>>> = {
  open: {
    take: all(takes),
    release: all('not-taken'),
    pass: all('not-taken'),
    'call-back': all(takesAndPutsOff),
    edit: all(onlyWords),
    merge: all(merges),
    unmerge: all('not-merged'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all(takesAndOpensCase),
    answer: all(takesAndAnswers),
    // Who wants to end it takes it first, so that it is known whose word that is.
    close: [closes, closes, 'not-yours'],
    reopen: all('already-open'),
  },
  taken: {
    take: all('already-taken'),
    release: own(releases),
    pass: own(passes),
    'call-back': own(putsOff),
    edit: all(onlyWords),
    merge: own(merges),
    unmerge: all('not-merged'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all(opensCase),
    answer: own(answers),
    close: own(closes),
    reopen: all('already-open'),
  },
  later: {
    take: [takesUpAgain, 'already-taken', 'already-taken'],
    release: own(releases),
    pass: own(passes),
    'call-back': own(putsOff),
    edit: all(onlyWords),
    merge: own(merges),
    unmerge: all('not-merged'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all(opensCase),
    answer: own(answers),
    close: own(closes),
    reopen: all('already-open'),
  },
  'in-case': {
    take: all('already-in-case'),
    release: all('already-in-case'),
    pass: own(passes),
    'call-back': all('already-in-case'),
    edit: all(onlyWords),
    merge: all('already-in-case'),
    unmerge: all('not-merged'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all('already-in-case'),
    answer: own(answers),
    close: own(closes),
    reopen: all('already-open'),
  },
  answered: {
    take: all('already-answered'),
    release: all('already-answered'),
    pass: all('already-answered'),
    'call-back': all('already-answered'),
    edit: all(onlyWords),
    merge: all('already-answered'),
    unmerge: all('not-merged'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all('already-answered'),
    answer: all('already-answered'),
    close: own(closes),
    reopen: all(reopens),
  },
  merged: {
    take: all('already-merged'),
    release: all('already-merged'),
    pass: all('already-merged'),
    'call-back': all('already-merged'),
    edit: all('already-merged'),
    merge: all('already-merged'),
    unmerge: all(unmerges),
    link: all('already-merged'),
    unlink: all('already-merged'),
    'open-case': all('already-merged'),
    answer: all('already-merged'),
    close: all('already-merged'),
    reopen: all('already-merged'),
  },
  closed: {
    take: all('already-closed'),
    release: all('already-closed'),
    pass: all('already-closed'),
    'call-back': all('already-closed'),
    edit: all('already-closed'),
    merge: all('already-closed'),
    unmerge: all('already-closed'),
    link: all(onlyWords),
    unlink: all(onlyWords),
    'open-case': all('already-closed'),
    answer: all('already-closed'),
    close: all('already-closed'),
    reopen: all(reopens),
  },
};
