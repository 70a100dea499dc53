/** What a person at the terminal sees of the set-up: plain words, how long each step took, and what to do on failure. */

/** A failure that the person at the keyboard can do something about. */
export class SetupError extends Error {
  /**
   * @param {string} message what happened
   * @param {string} whatToDo the next thing to try, often a line to type
   */
  constructor(message, whatToDo) {
    super(message);
    this.name = 'SetupError';
    this.whatToDo = whatToDo;
  }
}

/** The step whose line waits for its duration. */
let unfinished = '';

/** @param {string} text */
export function say(text) {
  process.stdout.write(unfinished ? `\n${text}\n` : `${text}\n`);
  unfinished = '';
}

/** @param {string} text */
export function heading(text) {
  say(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);
}

/**
 * Runs one step and shows its name and duration on one line. Steps do not nest, and a step that has nothing
 * to do should not be announced at all.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(`${title} … `);
  unfinished = title;
  const end = (/** @type {string} */ how) => {
    // What goes on beside it may have said something meanwhile.
    const line = unfinished === title ? how : `${title}: ${how}`;
    unfinished = '';
    say(line);
  };
  try {
    const result = await work();
    end(duration(performance.now() - begun));
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}

/** @param {unknown} error */
export function reportFailure(error) {
  if (error instanceof SetupError) {
    process.stderr.write(`\n${error.message}\n\nWhat to do: ${error.whatToDo}\n`);
    return;
  }
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds >= 60) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return seconds >= 10 ? `${Math.round(seconds)} s` : `${seconds.toFixed(1)} s`;
}
