/**
 * Keeps zod in one chunk with src/domain/without-eval.ts, which must have run before any chunk makes a schema: an
 * entry's own imports run only after the chunks that it shares with others.
 */
export const zodWithoutEval = { name: 'zod', test: /node_modules[\\/]zod[\\/]|src[\\/]domain[\\/]without-eval/ };
