import { useMemo } from 'react';
import { findIdentifiers, masked, allMasked, type Identifier } from '../../domain/consultation/masking';
import { useLanguage } from '../i18n';

/** Something that may tell who a client is, in one of several texts. */
export interface Found extends Identifier {
  /** Which of the texts. */
  field: number;
}

export interface Masking {
  /** What was found and not said to be no client's, in the order of the texts. */
  found: Found[];
  /** The texts with some of it masked, or all where nothing is named. */
  mask: (some?: readonly Found[]) => string[];
}

/**
 * Looks through texts that a person is writing for what may tell who a client is.
 * @param dismissed what she has said is not about a client
 * @param names of the client and others, where they are known
 */
export function useMasking(
  texts: readonly string[],
  dismissed: readonly string[] = [],
  names: readonly string[] = [],
): Masking {
  const language = useLanguage();
  const key = JSON.stringify([texts, dismissed, names]);
  // The key is these three, which are made anew with every rendering.
  const found = useMemo(
    () =>
      texts.flatMap((text, field) =>
        findIdentifiers(text, names)
          .filter((one) => !dismissed.includes(one.text))
          .map((one): Found => ({ ...one, field })),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return {
    found,
    mask: (some) =>
      texts.map((text, field) =>
        some
          ? masked(
              text,
              some.filter((one) => one.field === field),
              language,
            )
          : allMasked(text, language, dismissed, names),
      ),
  };
}
