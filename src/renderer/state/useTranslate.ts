import type { Catalogue } from '#shared/i18n/catalogue.ts';
import { en } from '#shared/i18n/en.ts';
import { translateBy } from '#shared/i18n/translate.ts';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { createSeededStore } from './seededStore.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** The language whose texts are loaded; undefined until the first snapshot says which one. */
type Texts = { readonly locale: Locale | undefined; readonly translate: Translate };

/** Other languages are loaded when they are needed. */
const others: Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>> = {
  ru: async () => (await import('#shared/i18n/ru.ts')).ru,
};

const loaded = new Map<Locale, Translate>([['en', translateBy('en', en)]]);

const useTexts = createSeededStore<Texts>(() => ({ locale: undefined, translate: translateBy('en', en) }));

/** Switches to the texts of a language. */
async function speak(locale: Locale): Promise<void> {
  if (locale !== 'en' && !loaded.has(locale)) loaded.set(locale, translateBy(locale, await others[locale]()));
  const translate = loaded.get(locale);
  const isWanted = useSnapshotStore.getState().snapshot?.environment.locale === locale;
  if (translate && isWanted) useTexts.setState({ locale, translate });
}

/** Loads the texts of the language that the first screen is drawn in. */
export async function speakAtStart(): Promise<void> {
  const locale = useSnapshotStore.getState().snapshot?.environment.locale;
  if (locale) await speak(locale);
}

useSnapshotStore.subscribe(({ snapshot }, before) => {
  const locale = snapshot?.environment.locale;
  if (locale && locale !== before.snapshot?.environment.locale) void speak(locale);
});

/** The language of the page; a hook. Undefined until its texts are loaded. */
export const useLocale = (): Locale | undefined => useTexts((state) => state.locale);

/** The translator of the current language; a hook. */
export const useTranslate = (): Translate => useTexts((state) => state.translate);

/** The translator, outside of components. */
export const currentTranslate = (): Translate => useTexts.getState().translate;
