import { describe, expect, it } from 'vitest';
import { SimilarIndex, type AnsweredQuestion } from '../../../src/engine/similar/similar-index';

const question = (id: string, topic: string, text = '', answer = ''): AnsweredQuestion => ({ id, topic, text, answer });

const asked = [
  question('brakes', 'Rollaattorin jarrut', 'Kuka huoltaa rollaattorin jarrut?', 'Apuvälinelainaamo huoltaa.'),
  question('rail', 'Kaide eteiseen', 'Kuka asentaa kaiteen asiakkaan eteiseen?', 'Asennus tilataan tekniseltä.'),
  question(
    'list',
    'Lääkelista kotiutuessa',
    'Kuka tarkistaa lääkelistan, kun kotiutuu osastolta?',
    'Osaston sairaanhoitaja.',
  ),
  question('form', 'Blankett för hemvård', 'Var finns blanketten på svenska?', 'På intranätet, under Hemvården.'),
  question('bread', 'Päivärytmi', 'Milloin lounas jaetaan?', 'Kello yksitoista.'),
];
const index = new SimilarIndex();
index.add(asked);

describe('answered questions that are like a new one', () => {
  it.each([
    ['rollaattorista puuttuu jarru', 'brakes'],
    ['Kaiteiden asennus eteisen seinään', 'rail'],
    ['lääkelistan tarkistus ennen kotiutusta osastolta', 'list'],
    ['blanketter för hemvården', 'form'],
    ['rollaattorinjarrujen huolto', 'brakes'],
  ])('are found by other forms of their words: %s', (written, id) => {
    expect(index.find(written)[0]).toBe(id);
  });

  it('share more than a single word with what is asked', () => {
    expect(index.find('Kuka huoltaa hissin oven ja valot porraskäytävässä')).not.toContain('rail');
    expect(index.find('Milloin')).toEqual([]);
    expect(index.find('')).toEqual([]);
    expect(index.find('zzz qqq')).toEqual([]);
  });

  it('are found as they are now, and not when they are gone', () => {
    const own = new SimilarIndex();
    own.add(asked);
    own.add([question('bread', 'Ruokailun ajat', 'Milloin päivällinen jaetaan?')]);
    expect(own.find('päivällisen ruokailu')[0]).toBe('bread');
    expect(own.find('lounas jaetaan')).toEqual([]);
    own.remove(['bread']);
    expect(own.find('päivällisen ruokailu')).toEqual([]);
    expect(own.size).toBe(asked.length - 1);
  });

  it('are found among ten thousand, three at most', () => {
    const things = ['rollaattori', 'kaide', 'lääkelista', 'nosturi', 'sänky', 'ramppi', 'tukikahva', 'suihkutuoli'];
    const doings = ['huolto', 'asennus', 'tarkistus', 'lainaus', 'palautus', 'korjaus', 'tilaus', 'kuljetus'];
    const many = new SimilarIndex();
    const pick = (list: string[], at: number) => list[at % list.length] ?? '';
    many.add(
      Array.from({ length: 10_000 }, (_, at) =>
        question(
          `q${at}`,
          `${pick(things, at)} ${pick(doings, at >> 3)} ${at}`,
          `Kuka hoitaa: ${pick(doings, at)} ja ${pick(things, at >> 2)}, kun yksikkö on ${at % 97}?`,
          `Soita yksikköön ${at % 89}, ${pick(doings, at >> 1)} onnistuu viikossa.`,
        ),
      ),
    );
    expect(many.find('Rollaattorin huolto ja tarkistus yksikössä 12')).toHaveLength(3);
  });
});
