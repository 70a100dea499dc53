import { SimilarIndex } from '../../../src/engine/similar/similar-index';
import { peopleIndex, searchPeople } from '../../../src/domain/directory/people-search';
import { samples, timing, type Figure } from '../figures';
import { peopleInDirectory, professional } from './people';

/** What is typed, key by key: names, a profession, a skill, a unit. */
const typed = ['halla', 'kerttu usva', 'sosiaalityö', 'ravitsemus', 'kotihoidon 12', 'xyz'];
const rounds = 20;
const roundsBefore = 5;

/** The search alone, in memory: one key after another over the whole directory. */
export function searchFigures(): Figure[] {
  const everyone = Array.from({ length: peopleInDirectory }, (_, number) => professional(number));
  const people = new Map(everyone.map(({ user, content }) => [`@${user}:suuri.example`, content]));
  const names = everyone.map(({ content }) => content.name);
  const queries = typed.flatMap((words) => [...words].map((_, index) => words.slice(0, index + 1)));
  const floor = {
    name: `String.includes over ${names.length} names`,
    samples: samples(timesOf(queries, looked(names))),
  };
  const index = peopleIndex(people, 'fi');
  const searched = timesOf(queries, (query) => searchPeople(index, query, {}).length);
  const made = timesOf([''], () => peopleIndex(people, 'fi').entries.length);
  return [
    timing(`search of ${names.length} people in memory, one key`, searched, floor),
    timing('making its index', made, floor),
    timing(`look-alikes among ${questions} answered questions`, timesOfLookAlikes(), floor),
  ];
}

function looked(names: readonly string[]): (query: string) => number {
  return (query) => names.filter((name) => name.includes(query)).length;
}

/** As many answered questions as a large organisation may have in a cache. */
const questions = 10_000;

function timesOfLookAlikes(): number[] {
  const things = ['rollaattori', 'kaide', 'lääkelista', 'nosturi', 'sänky', 'ramppi', 'tukikahva', 'suihkutuoli'];
  const doings = ['huolto', 'asennus', 'tarkistus', 'lainaus', 'palautus', 'korjaus', 'tilaus', 'kuljetus'];
  const thing = (at: number) => things[at % things.length] ?? '';
  const doing = (at: number) => doings[at % doings.length] ?? '';
  const index = new SimilarIndex();
  index.add(
    Array.from({ length: questions }, (_, at) => ({
      id: `$${at}`,
      topic: `${thing(at)} ${doing(at >> 3)} ${at}`,
      text: `Kuka hoitaa: ${doing(at)} ja ${thing(at >> 2)}, kun yksikkö on ${at % 97}?`,
      answer: `Soita yksikköön ${at % 89}, ${doing(at >> 1)} onnistuu viikossa.`,
    })),
  );
  return timesOf(['Rollaattorin huolto ja tarkistus yksikössä 12'], (query) => index.find(query).length);
}

/** Milliseconds for each query of each round; the first rounds are not counted, for the code is being compiled. */
function timesOf(queries: readonly string[], search: (query: string) => number): number[] {
  const taken: number[] = [];
  for (let round = -roundsBefore; round < rounds; round += 1) {
    for (const query of queries) {
      const began = performance.now();
      search(query);
      if (round >= 0) taken.push(performance.now() - began);
    }
  }
  return taken;
}
