/** Where an item belongs in a sorted list: before the first that is not less. */
function placeOf<Item>(list: readonly Item[], item: Item, compare: (a: Item, b: Item) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] as Item, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The items of `next`, each there once, in order, where `before` are others in that order: only those that are new are
 * compared. The same list if nothing changed.
 */
export function resorted<Item>(
  before: readonly Item[],
  next: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const known = new Set(before);
  const still = new Set(next);
  const stayed = before.filter((item) => still.has(item));
  const fresh = next.filter((item) => !known.has(item)).toSorted(compare);
  if (fresh.length === 0) return stayed.length === before.length ? before : stayed;
  const sorted: Item[] = [];
  let taken = 0;
  for (const item of fresh) {
    const place = placeOf(stayed, item, compare);
    sorted.push(...stayed.slice(taken, place), item);
    taken = place;
  }
  sorted.push(...stayed.slice(taken));
  return sorted;
}
