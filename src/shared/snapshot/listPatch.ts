type WithId = { readonly id: string };

/** Turns a list into a later one, in which each id is once, too. Items that are in neither part stay, in their order. */
export type ListPatch<Item extends WithId> = {
  /** Items that are new or changed, by their index in the later list, which only grows. */
  readonly placed: readonly (readonly [index: number, item: Item])[];
  readonly removed: readonly string[];
};

/** The patch between two lists; null if they are the same. Compares items by identity. */
export function diffList<Item extends WithId>(before: readonly Item[], after: readonly Item[]): ListPatch<Item> | null {
  if (before === after) return null;
  const indexes = new Map(before.map((item, index) => [item, index]));
  let last = -1;
  const placed = after.flatMap((item, index) => {
    const stood = indexes.get(item) ?? -1;
    if (stood <= last) return [[index, item] as const];
    last = stood;
    return [];
  });
  const left = new Set(after.map(({ id }) => id));
  return { placed, removed: before.flatMap(({ id }) => (left.has(id) ? [] : [id])) };
}

/** Applies a patch; the same list without one. */
export function patchList<Item extends WithId>(
  before: readonly Item[],
  patch: ListPatch<Item> | null,
): readonly Item[] {
  if (patch === null) return before;
  const gone = new Set([...patch.removed, ...patch.placed.map(([, { id }]) => id)]);
  const after: Item[] = [];
  let next = 0;
  const place = (): void => {
    for (let one = patch.placed[next]; one?.[0] === after.length; one = patch.placed[next]) {
      after.push(one[1]);
      next += 1;
    }
  };
  place();
  for (const item of before) {
    if (gone.has(item.id)) continue;
    after.push(item);
    place();
  }
  return after;
}
