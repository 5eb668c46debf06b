import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffList, patchList } from '#shared/snapshot/listPatch.ts';

type Item = { readonly id: string; readonly says: number };

/** A few items, each id once, of which some are the same in two lists. */
const pool: readonly Item[] = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) => [0, 1].map((says) => ({ id, says })));
const anyList = fc.uniqueArray(fc.constantFrom(...pool), { selector: ({ id }) => id });

test('a patch turns any list into any other, over the wire too, and keeps what both have in order', () => {
  fc.assert(
    fc.property(anyList, anyList, (before, after) => {
      const patch = diffList(before, after);
      expect(patchList(before, structuredClone(patch))).toEqual(after);
      const placed = new Set(patch?.placed.map(([index]) => index));
      const patched = patchList(before, structuredClone(patch));
      after.forEach((item, index) => expect(patched[index] === item).toBe(!placed.has(index)));
    }),
  );
});

test('a patch holds what changed, and nothing if nothing did', () => {
  const before = Array.from({ length: 1000 }, (_, n): Item => ({ id: String(n), says: 0 }));
  const moved: Item = { id: '7', says: 1 };
  const after = [...before.filter(({ id }) => id !== '7' && id !== '9'), moved];
  expect(diffList(before, after)).toEqual({ placed: [[998, moved]], removed: ['9'] });
  expect(diffList(before, [...before])).toEqual({ placed: [], removed: [] });
  expect(diffList(before, before)).toBeNull();
  expect(patchList(before, null)).toBe(before);
});
