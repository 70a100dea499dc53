import { Component, type ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

interface Props {
  /** What the pane shows; when it changes, the pane is tried again. */
  of: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  of: string;
}

/** Keeps what one pane cannot show from taking the whole screen with it. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { failed: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { failed: false, of };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common');
  return <EmptyState title={t('paneBroken')} action={<Button onClick={onRetry}>{t('tryAgain')}</Button>} />;
}
