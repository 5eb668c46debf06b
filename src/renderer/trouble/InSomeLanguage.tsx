import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { speakAnyway, useLocale } from '../state/useTranslate.ts';

/** Draws its children once there is a language to say them in, even before the page knows its own. */
export function InSomeLanguage({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  useEffect(() => {
    if (!locale) void speakAnyway();
  }, [locale]);
  return locale && children;
}
