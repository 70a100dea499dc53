/** The menu, which is there for its keys: editing, zoom and quitting, and the developer's own where they may be. */
import type { MenuItemConstructorOptions } from 'electron';

/** The menu's template; reload and developer tools only where the app is not packaged. */
export function menuTemplate(isPackaged: boolean): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    { label: 'Piiri', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...developer,
      ],
    },
  ];
}
