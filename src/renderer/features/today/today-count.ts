import { useMemo } from 'react';
import { useAsking } from '../../data/asking';
import { useInvitations } from '../../data/invitations';
import { useNow } from '../../i18n/time';
import { ownCountOf, sectionsOf } from './queue';
import { useTodayItems } from './queries';

/** How many things wait for this person, for the badge of the rail. Unread talk is not counted: it has no deadline. */
export function useTodayCount(): number {
  const now = useNow(60_000);
  const items = useTodayItems(now);
  const invitations = useInvitations();
  const asking = useAsking();
  const due = useMemo(() => ownCountOf(sectionsOf(items ?? [], now)), [items, now]);
  return due + (invitations?.length ?? 0) + (asking?.length ?? 0);
}
