import { createHash } from 'node:crypto';
import { Fhir } from 'fhir';
import { describe, expect, it } from 'vitest';
import { documentOf, type DocumentToShare } from '../../../../src/domain/record/fhir-document';

const words = 'Kirjaus Y-7K3QF\n\nArvio\nTukikahva puuttuu. Käynti sovittu.';
const bytes = Buffer.from(words, 'utf8');

const shared: DocumentToShare = {
  text: {
    data: bytes.toString('base64'),
    size: bytes.length,
    hash: createHash('sha1').update(bytes).digest('base64'),
  },
  language: 'fi',
  number: 'Y-7K3QF',
  author: 'Marja Esimerkki',
  title: 'Kirjaus Y-7K3QF',
  now: Date.UTC(2026, 2, 2, 10),
};

/** Checks by the definitions that HL7 publishes for R4, which the library carries. */
function problems(document: object): string[] {
  const { messages } = new Fhir().validate(document, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity !== 'info')
    .map(({ location, message }) => `${location}: ${message}`);
}

describe('the FHIR document of an entry', () => {
  it('is a DocumentReference as R4 defines it, in both languages, with and without an identity code', () => {
    for (const language of ['fi', 'sv'] as const) {
      expect(problems(documentOf({ ...shared, language }))).toEqual([]);
      expect(problems(documentOf({ ...shared, language, identityCode: '131052-308T' }))).toEqual([]);
    }
  });

  it('is held against definitions that would find what is wrong with it', () => {
    const broken = { ...documentOf(shared), status: 'done', content: [], extra: true };
    expect(problems(broken)).toHaveLength(3);
  });

  it('holds the text itself, and what tells whether it came over whole', () => {
    const { attachment } = documentOf(shared).content[0];
    expect(Buffer.from(attachment.data, 'base64').toString('utf8')).toBe(words);
    expect(attachment).toMatchObject({ contentType: 'text/plain; charset=utf-8', language: 'fi', size: bytes.length });
    expect(Buffer.from(attachment.hash, 'base64')).toHaveLength(20);
  });

  it('names the case by its number, and the client only by an identity code that is shared in the case', () => {
    expect(documentOf(shared).subject).toEqual({ display: 'Y-7K3QF' });
    expect(documentOf({ ...shared, identityCode: '131052-308T' }).subject).toEqual({
      type: 'Patient',
      identifier: { system: 'urn:oid:1.2.246.21', value: '131052-308T' },
    });
  });

  it('is not made of a text that is not in base64', () => {
    expect(() => documentOf({ ...shared, text: { ...shared.text, data: 'ä' } })).toThrow();
  });
});
