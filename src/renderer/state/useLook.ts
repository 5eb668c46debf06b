import { useLayoutEffect } from 'react';
import type { Locale } from '#shared/i18n/translator.ts';
import { useMirror } from './mirror.ts';

/** Keeps the page's language, theme, accent and density as they are chosen; tokens.css says what they mean. */
export function useLook(locale: Locale | undefined): void {
  const theme = useMirror((state) => state.snapshot?.settings.theme ?? 'system');
  const accent = useMirror((state) => state.snapshot?.settings.accent ?? 'blue');
  const density = useMirror((state) => state.snapshot?.settings.density ?? 'roomy');
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (locale) page.lang = locale;
    Object.assign(page.dataset, { theme, accent, density });
  }, [locale, theme, accent, density]);
}
