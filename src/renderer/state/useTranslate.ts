import type { Catalogue } from '#shared/i18n/catalogue.ts';
import { translateBy } from '#shared/i18n/translate.ts';
import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { createSeededStore } from './seededStore.ts';
import { useSnapshotStore } from './snapshotStore.ts';

/** The language whose texts are loaded; undefined until the first snapshot says which one. */
type Texts = { readonly locale: Locale | undefined; readonly translate: Translate };

/** Loads the texts that windows open with, and all. */
type Loading = { readonly start: () => Promise<Partial<Catalogue>>; readonly whole: () => Promise<Catalogue> };

const languages: Readonly<Record<Locale, Loading>> = {
  en: {
    start: async () => (await import('#shared/i18n/en/start.ts')).start,
    whole: async () => (await import('#shared/i18n/en.ts')).en,
  },
  ru: {
    start: async () => (await import('#shared/i18n/ru/start.ts')).start,
    whole: async () => (await import('#shared/i18n/ru.ts')).ru,
  },
};

/** The texts of a language that are loaded; others are added to them, which draws nothing again. */
type Spoken = { readonly texts: Partial<Catalogue>; readonly translate: Translate; readonly has: Set<keyof Loading> };

const spoken = new Map<Locale, Spoken>();

/** Which texts are needed: all of them, once a part of the page is loaded late. */
let needed: keyof Loading = 'start';

const useTexts = createSeededStore<Texts>(() => ({ locale: undefined, translate: translateBy('en', {}) }));

function spokenIn(locale: Locale): Spoken {
  const known = spoken.get(locale);
  if (known) return known;
  const texts = {};
  const fresh: Spoken = { texts, translate: translateBy(locale, texts), has: new Set() };
  spoken.set(locale, fresh);
  return fresh;
}

/** Loads what is needed of a language. */
async function load(locale: Locale): Promise<Translate> {
  const { texts, translate, has } = spokenIn(locale);
  const part = needed;
  if (!has.has(part)) Object.assign(texts, await languages[locale][part]());
  has.add(part);
  return translate;
}

const localeOfSnapshot = (): Locale | undefined => useSnapshotStore.getState().snapshot?.environment.locale;

/** Switches to the texts of a language. */
async function speak(locale: Locale): Promise<void> {
  const translate = await load(locale);
  if (localeOfSnapshot() === locale) useTexts.setState({ locale, translate });
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

/** Loads all texts of the language: what is said in parts of the page that are loaded late. */
export async function loadAllTexts(): Promise<void> {
  needed = 'whole';
  const locale = localeOfSnapshot() ?? useTexts.getState().locale;
  if (locale) await load(locale);
}

/** Speaks English where the page never learned its language, so that it can say what went wrong. */
export async function speakAnyway(): Promise<void> {
  const locale = localeOfSnapshot() ?? 'en';
  const translate = await load(locale);
  if (useTexts.getState().locale === undefined) useTexts.setState({ locale, translate });
}

/** The language of the page; a hook. Undefined until its texts are loaded. */
export const useLocale = (): Locale | undefined => useTexts((state) => state.locale);

/** The translator of the current language; a hook. */
export const useTranslate = (): Translate => useTexts((state) => state.translate);

/** The translator, outside of components. */
export const currentTranslate = (): Translate => useTexts.getState().translate;
