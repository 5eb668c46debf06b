import type { Rejection } from './rejection.ts';

/**
 * How a Stint gets new versions. `self`: by itself, once the person agrees. The others cannot: `system`: a package
 * manager installed it; `folder`: it was unpacked from an archive; `checkout`: it runs from its sources; `keyless`: it
 * was built without the key that updates are checked with.
 */
export type UpdateWay = 'self' | 'system' | 'folder' | 'checkout' | 'keyless';

/** What is new in a version, a line each, by language. */
export type UpdateNotes = Readonly<Record<'en' | 'ru', readonly string[]>>;

/** How far an update is. */
export type UpdateStage =
  | { readonly state: 'none' | 'checking' | 'latest' }
  | { readonly state: 'available'; readonly version: string; readonly notes: UpdateNotes }
  /** `percent`: whole, 0 to 100. At 100 it is being installed. */
  | { readonly state: 'downloading'; readonly version: string; readonly percent: number }
  /** A check failed; or installing this version did, which can be tried again. */
  | { readonly state: 'failed'; readonly rejection: Rejection; readonly version: string | null }
  /** The files of the running app were replaced, as by a package manager. */
  | { readonly state: 'replaced' };

/** What a person can ask of updates. */
export const updateActions = ['check', 'install', 'cancel', 'later', 'skip', 'restart'] as const;
export type UpdateAction = (typeof updateActions)[number];

/** New versions of Stint. */
export type Updates = {
  readonly way: UpdateWay;
  readonly stage: UpdateStage;
  /** When Stint last looked for a new version, ms UTC; null if it never did. */
  readonly checkedAt: number | null;
};
