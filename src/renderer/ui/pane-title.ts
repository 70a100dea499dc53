import { createContext } from 'react';

/** The id that a pane's header gives its title, so that the pane is named by it. */
export const PaneTitle = createContext<string | undefined>(undefined);
