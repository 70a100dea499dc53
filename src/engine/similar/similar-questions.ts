import type { CacheDatabase } from '../../cache/database';
import type { QuestionRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { SimilarIndex, type AnsweredQuestion } from './similar-index';

/** Questions that are read and indexed at a time: between two such parts the engine does what else waits. */
const atATime = 200;

/** Questions of the cache that have been answered, looked through for some that are like a new one. */
export class SimilarQuestions {
  private readonly index = new SimilarIndex();
  /** What of each question has been indexed. */
  private readonly known = new Map<string, string>();
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly db: CacheDatabase) {}

  /** Brings the index up to date with the cache: to be asked when somebody begins to write. */
  refresh(): Promise<void> {
    this.reading = this.reading.then(() => this.read());
    return this.reading;
  }

  /** The ids of the questions most like these words; of those that have been read so far. */
  find(words: string): string[] {
    return this.index.find(words);
  }

  private async read(): Promise<void> {
    const rows = await this.db.questions.where('status').anyOf('answered', 'closed').toArray();
    const joined = new Set(await this.db.rooms.where('membership').equals('join').primaryKeys());
    const readable = rows.filter(({ roomId, answers }) => joined.has(roomId) && answers > 0);
    const now = new Set(readable.map(({ id }) => id));
    const gone = [...this.known.keys()].filter((id) => !now.has(id));
    this.index.remove(gone);
    gone.forEach((id) => this.known.delete(id));
    const changed = readable.filter((row) => this.known.get(row.id) !== markOf(row));
    for (let first = 0; first < changed.length; first += atATime) {
      const part = changed.slice(first, first + atATime);
      this.index.add(await this.withAnswers(part));
      part.forEach((row) => this.known.set(row.id, markOf(row)));
    }
  }

  private async withAnswers(rows: readonly QuestionRow[]): Promise<AnsweredQuestion[]> {
    const answers = await this.db.messages.bulkGet(rows.map(({ answer }) => answer));
    return rows.map(({ id, c }, index) => {
      const message = answers[index];
      const content = message && open(message.c);
      return { id, ...open(c), answer: content && 'body' in content ? content.body : '' };
    });
  }
}

/** Tells whether a question has become another to search in. */
function markOf({ answer, lastTs }: QuestionRow): string {
  return `${answer} ${lastTs}`;
}
