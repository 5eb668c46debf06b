import { useLayoutEffect } from 'react';
import type { Locale } from '#shared/i18n/translate.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { useLocale } from './useTranslate.ts';

/**
 * Applies the language, theme, accent and density to the page; tokens.css defines them. Returns the language; undefined
 * until the first snapshot and the texts are loaded.
 */
export function useAppearance(): Locale | undefined {
  const locale = useLocale();
  const theme = useSnapshotStore((state) => state.snapshot?.settings.theme ?? 'system');
  const accent = useSnapshotStore((state) => state.snapshot?.settings.accent ?? 'blue');
  const density = useSnapshotStore((state) => state.snapshot?.settings.density ?? 'roomy');
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (locale) page.lang = locale;
    Object.assign(page.dataset, { theme, accent, density });
  }, [locale, theme, accent, density]);
  return locale;
}
