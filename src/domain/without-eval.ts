import { config } from 'zod';

/**
 * Zod tries `new Function` to see whether it may compile its parsers. The page's content policy forbids it, and each
 * try would be reported as a violation. Imported by every thread's entry before any schema is made.
 */
config({ jitless: true });
