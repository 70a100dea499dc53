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

/**
 * What goes on whichever screen is open, once the engine is up. What an earlier engine was in the middle of verifying is
 * over, which this one says when it starts.
 */
export function Keepers() {
  return (
    <Suspense>
      <NoticeWatcher />
      <GroupKeeper />
      <CaseKeeper />
      <EnquiryKeeper />
      <HandoverKeeper />
      <VerificationHost />
    </Suspense>
  );
}
