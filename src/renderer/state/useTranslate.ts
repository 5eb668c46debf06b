import { create } from 'zustand';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import { en } from '#shared/i18n/en.ts';
import { translateBy } from '#shared/i18n/translate.ts';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** The language whose texts are there; undefined until the first snapshot says which is wanted. */
type Texts = { readonly locale: Locale | undefined; readonly translate: Translate };

/** The other languages come when they are wanted. */
const others: Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>> = {
  ru: async () => (await import('#shared/i18n/ru.ts')).ru,
};

const loaded = new Map<Locale, Translate>([['en', translateBy('en', en)]]);

const useTexts = create<Texts>(() => ({ locale: undefined, translate: translateBy('en', en) }));

/** Puts the texts of a language in the place of others; those that are there, at once. */
async function speak(locale: Locale): Promise<void> {
  if (locale !== 'en' && !loaded.has(locale)) loaded.set(locale, translateBy(locale, await others[locale]()));
  const translate = loaded.get(locale);
  const isWanted = useSnapshotStore.getState().snapshot?.environment.locale === locale;
  if (translate && isWanted) useTexts.setState({ locale, translate });
}

useSnapshotStore.subscribe(({ snapshot }, before) => {
  const locale = snapshot?.environment.locale;
  if (locale && locale !== before.snapshot?.environment.locale) void speak(locale);
});

/** The language that the page speaks, inside of a component; undefined until it speaks. */
export const useLocale = (): Locale | undefined => useTexts((state) => state.locale);

/** The translator of the language in use. */
export const useTranslate = (): Translate => useTexts((state) => state.translate);

/** The same, outside of a component. */
export const currentTranslate = (): Translate => useTexts.getState().translate;
