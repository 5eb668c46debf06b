import { useLayoutEffect } from 'react';
import type { Locale } from '#shared/i18n/translate.ts';
import { useSnapshotStore } from './snapshotStore.ts';
import { useLocale } from './useTranslate.ts';

/**
 * Keeps the page's language, theme, accent and density as they are chosen; tokens.css says what they mean. Answers the
 * language; undefined until the first snapshot and the texts are there.
 */
export function useLook(): Locale | undefined {
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
