/** Between two presses of a finger there is more, between two repeats of a held key less (X.Org 40, Xfce 50), ms. */
const REPEAT_GAP = 60;

/**
 * Drops presses that follow the one before too closely: X11 repeats a held key, and each repeat would toggle. The very
 * first repeat comes after a long wait, as a second press may, and passes. `steady`: ms of a clock that nobody sets.
 */
export function withoutRepeats<Key>(press: (key: Key) => void, steady: () => number): (key: Key) => void {
  let last = -Infinity;
  let before: Key | null = null;
  return (key) => {
    const now = steady();
    const isRepeat = key === before && now - last < REPEAT_GAP;
    last = now;
    before = key;
    if (!isRepeat) press(key);
  };
}
