/** In ms: longer than between repeats of a held key (X.Org 40, Xfce 50), shorter than between two presses. */
const REPEAT_GAP = 60;

/**
 * Drops presses that follow the previous one too quickly: X11 repeats a held key, and each repeat would toggle. The
 * first repeat comes after a longer delay, like a second press, and passes. `steady`: ms of a monotonic clock.
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
