import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Catalogue } from './catalogue.ts';
import { translateBy } from './translate.ts';
import type { Locale, Translate } from './translate.ts';

const catalogues: Record<Locale, Catalogue> = { en, ru };

/** The translator of any locale. Main needs all of them; a page only loads the catalogue of its language. */
export const translator = (locale: Locale): Translate => translateBy(locale, catalogues[locale]);
