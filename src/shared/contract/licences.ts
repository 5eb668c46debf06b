/** The licence of a package that Stint is shipped with. */
export type Licence = {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression: `MIT`. */
  readonly licence: string;
  /** Where its sources are; null if it does not say. */
  readonly source: string | null;
  /** The whole text, never empty. */
  readonly text: string;
};
