import { useStatus } from '../../data/status';
import { VerificationDialog } from './VerificationDialog';

/** The verification between one's devices that is under way, over whatever screen is open. */
export function VerificationHost() {
  const verification = useStatus('verification')?.verification;
  return verification && <VerificationDialog key={verification.id} verification={verification} />;
}
