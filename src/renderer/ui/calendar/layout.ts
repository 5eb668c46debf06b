/** The least height of a block, px, so that its title can be read, and it be clicked. */
export const LEAST_HEIGHT = 24;

/** What is to be drawn in a day, px below its start. Those that are short and close to each other can be grouped. */
export type Piece<Item> = {
  readonly item: Item;
  readonly top: number;
  readonly bottom: number;
  readonly canGroup: boolean;
};

/** Where a block is drawn: one item or a group of them, in the column `lane` of `of`. */
export type Placed<Item> = {
  readonly items: readonly Item[];
  readonly top: number;
  readonly height: number;
  readonly lane: number;
  readonly of: number;
};

type Block<Item> = { readonly items: readonly Item[]; readonly top: number; readonly bottom: number };

/** Where blocks end, in one column: as their times say, and as drawn. */
type Lane = { readonly bottom: number; readonly drawn: number };

const isShort = <Item>({ top, bottom, canGroup }: Piece<Item>): boolean => canGroup && bottom - top < LEAST_HEIGHT;

/** Short pieces that would cover each other at the least height become one block. */
function grouped<Item>(pieces: readonly Piece<Item>[]): Block<Item>[] {
  const blocks: Block<Item>[] = pieces
    .filter((piece) => !isShort(piece))
    .map(({ item, top, bottom }) => ({ items: [item], top, bottom }));
  let group: Block<Item> | null = null;
  for (const { item, top, bottom } of pieces.filter(isShort)) {
    if (group !== null && top < Math.max(group.bottom, group.top + LEAST_HEIGHT)) {
      group = { items: [...group.items, item], top: group.top, bottom: Math.max(group.bottom, bottom) };
    } else {
      if (group) blocks.push(group);
      group = { items: [item], top, bottom };
    }
  }
  if (group) blocks.push(group);
  return blocks.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom);
}

/**
 * Places pieces, which must be ordered by their top, so that no block covers another: each has at least the least height,
 * those at the same time are side by side, and a long one gives way to a short one before it. No piece is left out.
 */
export function layOut<Item>(pieces: readonly Piece<Item>[]): Placed<Item>[] {
  const placed: Placed<Item>[] = [];
  /** Where the blocks before the current overlapping ones end. */
  let floor = 0;
  let lanes: Lane[] = [];
  let current: Omit<Placed<Item>, 'of'>[] = [];
  const close = () => {
    for (const block of current) placed.push({ ...block, of: lanes.length });
    floor = Math.max(floor, ...lanes.map(({ drawn }) => drawn));
    [lanes, current] = [[], []];
  };
  for (const { items, top, bottom } of grouped(pieces)) {
    /** By how much it can begin later and still be as high as it has to be. */
    const slack = Math.max(0, Math.min(LEAST_HEIGHT, bottom - top - LEAST_HEIGHT));
    const isFree = (lane: Lane) => lane.bottom <= top && lane.drawn <= top + slack;
    if (lanes.every(isFree)) close();
    const found = lanes.findIndex(isFree);
    const lane = found === -1 ? lanes.length : found;
    const drawnTop = Math.max(top, floor, lanes[lane]?.drawn ?? 0);
    const drawn = Math.max(bottom, drawnTop + LEAST_HEIGHT);
    lanes[lane] = { bottom, drawn };
    current.push({ items, top: drawnTop, height: drawn - drawnTop, lane });
  }
  close();
  return placed;
}
