import { ChevronRight } from 'lucide-react';
import { Suspense, useId, type ReactNode } from 'react';
import { casePanelIds, unfoldCasePanel, useUnfoldedCasePanels, type CasePanelId } from '../../data/case-panels';

/** One part of a group chat's side panel: what another feature has to show of the case. */
export interface CasePanel {
  id: CasePanelId;
  title: string;
  /** What waits in it, said beside its title, also while it is folded: "2 tekemättä". */
  note?: string | undefined;
  /** Drawn only while the part is unfolded; may be lazy. */
  view: ReactNode;
}

/** The parts of the side panel, each of which folds away. */
export function CasePanels({ panels }: { panels: readonly CasePanel[] }) {
  const unfolded = useUnfoldedCasePanels();
  return casePanelIds.map((id) => {
    const panel = panels.find((one) => one.id === id);
    return panel && <Panel key={id} panel={panel} isUnfolded={unfolded.has(id)} />;
  });
}

function Panel({ panel, isUnfolded }: { panel: CasePanel; isUnfolded: boolean }) {
  const { id, title, note, view } = panel;
  const bodyId = useId();
  return (
    <section className="case-panel">
      <h3 className="case-panel__heading">
        <button
          type="button"
          className="case-panel__button"
          aria-expanded={isUnfolded}
          aria-controls={bodyId}
          onClick={() => unfoldCasePanel(id, !isUnfolded)}
        >
          <ChevronRight className="case-panel__mark" aria-hidden />
          <span className="case-panel__title">{title}</span>
          {note && <span className="case-panel__note">{note}</span>}
        </button>
      </h3>
      <div id={bodyId} className="case-panel__body" hidden={!isUnfolded}>
        {isUnfolded && <Suspense>{view}</Suspense>}
      </div>
    </section>
  );
}
