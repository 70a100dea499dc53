import { z } from 'zod';
import type { RecordLanguage } from '../work-items/record';

/**
 * An entry as other systems read it: a DocumentReference of HL7 FHIR R4 (4.0.1,
 * http://hl7.org/fhir/R4/documentreference.html) with the text inside it. The schema holds what Piiri writes, which is
 * less than FHIR allows; tests hold it against the published definitions.
 */
const coding = z.strictObject({ system: z.url(), code: z.string().min(1), display: z.string().min(1) });

const subject = z.union([
  z.strictObject({
    type: z.literal('Patient'),
    identifier: z.strictObject({ system: z.literal('urn:oid:1.2.246.21'), value: z.string().min(1) }),
  }),
  z.strictObject({ display: z.string().min(1) }),
]);

export const fhirDocument = z.strictObject({
  resourceType: z.literal('DocumentReference'),
  status: z.literal('current'),
  docStatus: z.literal('preliminary'),
  type: z.strictObject({ coding: z.tuple([coding]), text: z.string().min(1) }),
  subject,
  date: z.iso.datetime(),
  author: z.tuple([z.strictObject({ type: z.literal('Practitioner'), display: z.string().min(1) })]),
  description: z.string().min(1),
  content: z.tuple([
    z.strictObject({
      attachment: z.strictObject({
        contentType: z.literal('text/plain; charset=utf-8'),
        language: z.enum(['fi', 'sv']),
        data: z.base64(),
        size: z.int().positive(),
        hash: z.base64(),
        title: z.string().min(1),
        creation: z.iso.datetime(),
      }),
    }),
  ]),
});
export type FhirDocument = z.infer<typeof fhirDocument>;

/** A text in UTF-8, as FHIR R4 has it in an attachment. */
export interface EncodedText {
  /** In base64. */
  data: string;
  /** Bytes before base64. */
  size: number;
  /** SHA-1 of the bytes before base64, itself in base64. */
  hash: string;
}

export interface DocumentToShare {
  text: EncodedText;
  language: RecordLanguage;
  /** Pseudonymous number of the case. */
  number: string;
  /** The client's identity code, only where it is shared in the case. */
  identityCode?: string | undefined;
  author: string;
  title: string;
  /** Milliseconds since the epoch. */
  now: number;
}

const kind = { fi: 'Konsultaatiokirjaus', sv: 'Konsultationsanteckning' } as const;

/**
 * The document of an entry. It is preliminary: an entry is final in the client record system alone.
 * @throws ZodError when something of it is not what the schema says
 */
export function documentOf(shared: DocumentToShare): FhirDocument {
  const { text, language, number, identityCode, author, title, now } = shared;
  const date = new Date(now).toISOString();
  return fhirDocument.parse({
    resourceType: 'DocumentReference',
    status: 'current',
    docStatus: 'preliminary',
    type: {
      coding: [{ system: 'http://loinc.org', code: '11488-4', display: 'Consult note' }],
      text: kind[language],
    },
    subject: identityCode
      ? { type: 'Patient', identifier: { system: 'urn:oid:1.2.246.21', value: identityCode } }
      : { display: number },
    date,
    author: [{ type: 'Practitioner', display: author }],
    description: number,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language,
          ...text,
          title,
          creation: date,
        },
      },
    ],
  } satisfies FhirDocument);
}
