/** The keys of the rows of a list, top to bottom: an array, or what is like one. */
export type Keys<Key> = Iterable<Key> & {
  readonly length: number;
  at(index: number): Key | undefined;
  /** -1: nowhere. */
  indexOf(key: Key): number;
  slice(from: number, to: number): readonly Key[];
};
