import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n';

/** The municipalities of Finland by their names, offered while one writes. The list is loaded when a form asks for it. */
export function useMunicipalities(): readonly string[] {
  const language = useLanguage();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void import('../../../domain/contact/municipalities').then(({ municipalityNames }) => {
      if (isCurrent) setNames(municipalityNames(language));
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return names;
}
