import type { Settings } from '#shared/settings/index.ts';
import type { SystemLanguage } from '../core/environment.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';

/** What the thread found in the database. `bounds`: as they were stored, if they were. */
export type Found = { readonly kind: 'found'; readonly bounds: unknown; readonly theme: Settings['theme'] };

/** What the thread then needs to draw: the size of the window's content, px, and what the system speaks. */
export type DrawRequest = { readonly width: number; readonly height: number; readonly system: SystemLanguage };

export type Drawn = FirstPage & { readonly kind: 'drawn' };

export type FirstScreenMessage = Found | Drawn;
