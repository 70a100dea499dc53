import type { CalledPeople } from '../../domain/message/mentions';

/** Intentional mentions (Matrix spec, m.mentions). */
export function mentions(calls: CalledPeople | undefined): Record<string, unknown> {
  return {
    ...(calls && calls.userIds.length > 0 && { user_ids: calls.userIds }),
    ...(calls?.everyone && { room: true }),
  };
}
