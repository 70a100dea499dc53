import type { QuestionAct } from './consultation';

/**
 * Where a question stands. `waiting` is taken, and its promise stands still until the asker has answered what she was
 * asked back. `moved` goes on in another place, and nothing happens to it here any more.
 */
export const questionStatuses = ['open', 'taken', 'waiting', 'answered', 'closed', 'moved'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** What can happen to a question: what people do to it, and that they write in its thread. */
export const questionEvents = [
  'take',
  'release',
  'pass',
  'ask-back',
  'resume',
  'answer',
  'close',
  'reopen',
  'move',
  'reply',
] as const satisfies readonly (QuestionAct | 'reply')[];
export type QuestionEvent = (typeof questionEvents)[number];

/** Who somebody is to a question. Nobody holds an open one; who moved it here is its mover, unless she asked or holds it. */
export const questionRoles = ['asker', 'holder', 'mover', 'other'] as const;
export type QuestionRole = (typeof questionRoles)[number];

/** Why an act does not change a question. */
export const questionRefusals = [
  'already-open',
  'already-taken',
  'already-waiting',
  'already-answered',
  'already-closed',
  'already-moved',
  'not-waiting',
  'not-yours',
  'no-recipient',
] as const;
export type QuestionRefusal = (typeof questionRefusals)[number];

/** What an act makes of a question; what is left out stays as it was. */
export interface Move {
  status?: QuestionStatus;
  holder?: 'sender' | 'recipient' | 'nobody';
  answer?: 'marked' | 'none';
}

const takes: Move = { status: 'taken', holder: 'sender' };
const releases: Move = { status: 'open', holder: 'nobody' };
/** Whoever is passed a question that waits for its asker goes on waiting. */
const passes: Move = { holder: 'recipient' };
const asksBack: Move = { status: 'waiting' };
/** Who asks back what nobody has taken takes it. */
const takesAndAsksBack: Move = { status: 'waiting', holder: 'sender' };
const resumes: Move = { status: 'taken' };
const answers: Move = { status: 'answered', answer: 'marked' };
const closes: Move = { status: 'closed' };
const reopens: Move = { status: 'open', holder: 'nobody', answer: 'none' };
const moves: Move = { status: 'moved', holder: 'nobody' };

type Outcome = Move | QuestionRefusal;

/** What comes of an act by the asker, by who holds the question, by who moved it here, and by anybody else. */
type Outcomes = readonly [asker: Outcome, holder: Outcome, mover: Outcome, other: Outcome];

const all = (outcome: Outcome): Outcomes => [outcome, outcome, outcome, outcome];

/** The life of a question: every status, what can happen in it, and what comes of that. */
export const questionLife: Readonly<Record<QuestionStatus, Readonly<Record<QuestionEvent, Outcomes>>>> = {
  open: {
    take: ['not-yours', takes, takes, takes],
    release: all('already-open'),
    pass: all('already-open'),
    'ask-back': ['not-yours', takesAndAsksBack, takesAndAsksBack, takesAndAsksBack],
    resume: all('not-waiting'),
    answer: [answers, 'not-yours', 'not-yours', 'not-yours'],
    close: [closes, 'not-yours', closes, 'not-yours'],
    reopen: all('already-open'),
    move: all(moves),
    reply: all('not-waiting'),
  },
  taken: {
    take: all('already-taken'),
    release: ['not-yours', releases, 'not-yours', 'not-yours'],
    pass: ['not-yours', passes, 'not-yours', 'not-yours'],
    'ask-back': ['not-yours', asksBack, 'already-taken', 'already-taken'],
    resume: all('not-waiting'),
    answer: [answers, answers, 'not-yours', 'not-yours'],
    close: [closes, closes, closes, 'not-yours'],
    reopen: all('already-open'),
    move: [moves, moves, 'not-yours', 'not-yours'],
    reply: all('not-waiting'),
  },
  waiting: {
    take: all('already-taken'),
    release: ['not-yours', releases, 'not-yours', 'not-yours'],
    pass: ['not-yours', passes, 'not-yours', 'not-yours'],
    'ask-back': ['not-yours', 'already-waiting', 'already-taken', 'already-taken'],
    resume: [resumes, resumes, 'not-yours', 'not-yours'],
    answer: [answers, answers, 'not-yours', 'not-yours'],
    close: [closes, closes, closes, 'not-yours'],
    reopen: all('already-open'),
    move: [moves, moves, 'not-yours', 'not-yours'],
    reply: [resumes, 'not-yours', 'not-yours', 'not-yours'],
  },
  answered: {
    take: all('already-answered'),
    release: all('already-answered'),
    pass: all('already-answered'),
    'ask-back': all('already-answered'),
    resume: all('already-answered'),
    answer: all('already-answered'),
    close: [closes, closes, 'not-yours', 'not-yours'],
    reopen: [reopens, reopens, 'not-yours', 'not-yours'],
    move: all('already-answered'),
    reply: all('not-waiting'),
  },
  closed: {
    take: all('already-closed'),
    release: all('already-closed'),
    pass: all('already-closed'),
    'ask-back': all('already-closed'),
    resume: all('already-closed'),
    answer: all('already-closed'),
    close: all('already-closed'),
    reopen: [reopens, reopens, 'not-yours', 'not-yours'],
    move: all('already-closed'),
    reply: all('not-waiting'),
  },
  moved: {
    take: all('already-moved'),
    release: all('already-moved'),
    pass: all('already-moved'),
    'ask-back': all('already-moved'),
    resume: all('already-moved'),
    answer: all('already-moved'),
    close: all('already-moved'),
    reopen: all('already-moved'),
    move: all('already-moved'),
    reply: all('not-waiting'),
  },
};
