import { translator } from '#shared/i18n/translator.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { useMirror } from './mirror.ts';

const byLocale = { en: translator('en'), ru: translator('ru') };

/** The translator of the language in use. */
export const useTranslate = (): Translate => byLocale[useMirror((state) => state.snapshot?.environment.locale ?? 'en')];

/** The same, outside of a component. */
export const currentTranslate = (): Translate => byLocale[useMirror.getState().snapshot?.environment.locale ?? 'en'];
