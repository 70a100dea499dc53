import MiniSearch from 'minisearch';
import { partsOf, stemsOf, wordsOf } from './word-forms';

/** The words of a question that has been answered. */
export interface AnsweredQuestion {
  id: string;
  topic: string;
  text: string;
  answer: string;
}

/** As many as anyone reads while writing. */
const shown = 3;

/** A stem may still change at its end, as Finnish words do: longer terms are found with a letter another, or more letters. */
const nearly = {
  prefix: (term: string) => term.length >= 4,
  fuzzy: (term: string) => (term.length >= 6 ? 1 : false),
};

/** Answered questions, to find those that are like what somebody is about to ask. */
export class SimilarIndex {
  private readonly index = new MiniSearch<AnsweredQuestion>({
    fields: ['topic', 'text', 'answer'],
    tokenize: wordsOf,
    processTerm: (word) => this.termsOf(word),
    searchOptions: { boost: { topic: 3, text: 1.5 }, ...nearly, combineWith: 'OR' },
  });
  /** The stems of all words that have been indexed, to know parts of compounds by. */
  private readonly stems = new Set<string>();

  get size(): number {
    return this.index.documentCount;
  }

  /** Adds questions, or replaces them where they are there. */
  add(questions: readonly AnsweredQuestion[]): void {
    for (const { topic, text, answer } of questions) {
      for (const word of wordsOf(`${topic} ${text} ${answer}`)) for (const stem of stemsOf(word)) this.stems.add(stem);
    }
    for (const question of questions) {
      if (this.index.has(question.id)) this.index.discard(question.id);
      this.index.add(question);
    }
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) if (this.index.has(id)) this.index.discard(id);
  }

  /**
   * The ids of the questions most like these words, the likest first. One that shares a single word with a longer
   * question is not like it.
   */
  find(written: string): string[] {
    const words = [...new Set(wordsOf(written))];
    if (words.length === 0) return [];
    const terms = words.map((word) => new Set(this.termsOf(word)));
    const needed = words.length === 1 ? 1 : Math.max(2, Math.min(3, Math.ceil(words.length * 0.3)));
    return this.index
      .search(words.join(' '))
      .filter(({ queryTerms }) => terms.filter((of) => queryTerms.some((term) => of.has(term))).length >= needed)
      .slice(0, shown)
      .map(({ id }) => String(id));
  }

  private termsOf(word: string): string[] {
    const stems = stemsOf(word);
    return [...new Set([...stems, ...partsOf(word, this.stems)])];
  }
}
