import { lazy, Suspense } from 'react';

const CaseKeeper = lazy(async () => ({ default: (await import('../features/case/CaseKeeper')).CaseKeeper }));
const EnquiryKeeper = lazy(async () => ({
  default: (await import('../features/enquiry/EnquiryKeeper')).EnquiryKeeper,
}));
const GroupKeeper = lazy(async () => ({ default: (await import('../features/asking/GroupKeeper')).GroupKeeper }));
const HandoverKeeper = lazy(async () => ({
  default: (await import('../features/handover/HandoverKeeper')).HandoverKeeper,
}));
const VerificationHost = lazy(async () => ({
  default: (await import('../features/verification/VerificationHost')).VerificationHost,
}));
const NoticeWatcher = lazy(async () => ({
  default: (await import('../features/notices/NoticeWatcher')).NoticeWatcher,
}));

/** What goes on whichever screen is open. */
export function Keepers({ hasEngine }: { hasEngine: boolean }) {
  return (
    <Suspense>
      <NoticeWatcher />
      <GroupKeeper />
      <CaseKeeper />
      <EnquiryKeeper />
      <HandoverKeeper />
      {/* What an earlier engine was in the middle of is over, which this one says when it starts. */}
      {hasEngine && <VerificationHost />}
    </Suspense>
  );
}
