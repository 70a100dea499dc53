import { z } from 'zod';

const accountData = z.object({
  global: z.array(z.object({ type: z.string(), content: z.unknown() })).default([]),
});

/** The content of a person's account data of a type, where a response tells it (MSC3959, account data). */
export function saidInAccount(extensions: Record<string, unknown>, type: string): unknown {
  const parsed = accountData.safeParse(extensions['account_data']);
  return parsed.data?.global.findLast((event) => event.type === type)?.content;
}
