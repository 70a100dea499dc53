import { use, type ComponentType, type ReactNode } from 'react';

/** A page whose code is fetched when it is first shown, or before that. */
export interface Page<Props> {
  (props: Props): ReactNode;
  /** Fetches the code ahead. */
  fetch: () => Promise<unknown>;
}

/**
 * Makes a page of its own chunk. Unlike React's lazy, one whose code is there already is drawn in the frame of the click.
 * @param load imports the page's component
 */
export function page<Props extends object>(load: () => Promise<ComponentType<Props>>): Page<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const fetch = () =>
    (loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        // A file that could not be fetched now is asked for again the next time.
        loading = undefined;
        throw error;
      },
    ));
  function LazyPage(props: Props) {
    const Component = loaded ?? use(fetch());
    return <Component {...props} />;
  }
  return Object.assign(LazyPage, { fetch });
}
