import { z } from 'zod';
import { codesOf } from '../../src/domain/codes';
import {
  consentWays,
  contactChannels,
  contactLimits,
  identifications,
  onBehalfBases,
  type ConsentWay,
  type ContactChannel,
  type ContactContent,
  type Identification,
  type OnBehalfBasis,
} from '../../src/domain/contact/contact';
import { carriedReason, type ListedReason } from '../../src/domain/contact/contact-reasons';
import { deadline } from '../../src/domain/service/deadline';
import { identityCodeProblem, tidyIdentityCode } from '../../src/domain/contact/identity-code';
import { languageCodes } from '../../src/domain/directory/language-codes';
import { failure, success, type Result } from '../../src/domain/result';
import { urgencyCodes, type ServiceContent } from '../../src/domain/service/service';

/**
 * One contact of another system, as a line of JSON. Fields that are not known are refused: a name that was written wrong
 * would lose what stands in it.
 */
const line = z.string().trim().max(contactLimits.line);
const note = z.string().trim().max(contactLimits.note);
const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const contactLine = z.strictObject({
  /** Its id in the system that it comes from: the same contact is taken once. */
  id: line.min(1),
  channel: z.enum(codesOf<ContactChannel>(contactChannels)),
  receivedAt: time.optional(),
  reason: z.string().min(1),
  urgency: z.enum(urgencyCodes),
  client: z.strictObject({
    name: line.min(1),
    identityCode: z
      .string()
      .refine((code) => identityCodeProblem(code, Date.now()) === null, 'is no personal identity code')
      .transform(tidyIdentityCode)
      .optional(),
    phone: line.default(''),
    address: line.optional(),
    municipality: line.default(''),
    language: z.enum(languageCodes as [string, ...string[]]).default('fi'),
    interpreter: line.optional(),
    accessNeeds: note.optional(),
  }),
  onBehalf: z
    .strictObject({
      name: line.min(1),
      relation: line.default(''),
      basis: z.enum(codesOf<OnBehalfBasis>(onBehalfBases)),
      identified: z.enum(codesOf<Identification>(identifications)).optional(),
      identifiedAt: time.optional(),
    })
    .optional(),
  consent: z.strictObject({ what: note.min(1), at: time, how: z.enum(codesOf<ConsentWay>(consentWays)) }).optional(),
  text: z.string().trim().max(contactLimits.text).default(''),
});
export type ContactLine = z.infer<typeof contactLine>;

/** What is wrong with a line: where, and why. Never what stands there. */
export interface LineProblem {
  field: string;
  why: string;
}

/** Reads a line. The problems of one that is refused name fields and rules, and nothing of what was written. */
export function readLine(text: string, reasons: readonly ListedReason[]): Result<ContactLine, LineProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure([{ field: '(line)', why: 'is not JSON' }]);
  }
  const parsed = contactLine.safeParse(json);
  if (!parsed.success) return failure(parsed.error.issues.map(problemOf));
  const isOffered = reasons.some(({ code, retired }) => code === parsed.data.reason && !retired);
  return isOffered ? success(parsed.data) : failure([{ field: 'reason', why: 'is no reason that is in use' }]);
}

/** Only what the rule says: a message of zod's own could repeat what was written, and so could a field's name. */
function problemOf(issue: z.core.$ZodIssue): LineProblem {
  const field = issue.path.map(String).join('.') || '(line)';
  switch (issue.code) {
    case 'invalid_type':
      return { field, why: issue.input === undefined ? 'is missing' : `is not ${issue.expected}` };
    case 'too_small':
      return { field, why: 'is empty' };
    case 'too_big':
      return { field, why: `is longer than ${String(issue.maximum)}` };
    case 'invalid_value':
      return { field, why: 'is none of the values that are known' };
    case 'invalid_format':
      return { field, why: `is not in the form ${issue.format}` };
    case 'unrecognized_keys':
      return { field, why: `has ${issue.keys.length} field(s) that are not known` };
    case 'custom':
      return { field, why: issue.message };
    default:
      return { field, why: 'cannot be read' };
  }
}

/** Where and when a line becomes a contact. */
export interface Arrival {
  number: string;
  /** Milliseconds since the epoch. */
  now: number;
  service: ServiceContent;
  reasons: readonly ListedReason[];
}

/** The contact that a line records. */
export function contactOfLine({ id, reason, ...line }: ContactLine, arrival: Arrival): ContactContent {
  const { number, now, service, reasons } = arrival;
  const listed = reasons.find(({ code }) => code === reason);
  return {
    v: 1,
    number,
    ...line,
    ...(listed ? carriedReason(listed) : { reason }),
    due: deadline(line.urgency, line.receivedAt ?? now, service),
    external: id,
  };
}
