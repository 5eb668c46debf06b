import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTidying } from '../../src/main/desktop/tidyMemory.ts';
import { manualClock } from '../support/manualClock.ts';

const nothing = {} as never;

/** Something that only a collection takes away. */
function left(): WeakRef<object> {
  return new WeakRef({ of: 'a start' });
}

test('what a start left is collected once nothing happens', async () => {
  const clock = manualClock();
  const garbage = left();
  await turn();
  const { show } = createTidying(clock);
  show?.(nothing);
  clock.advance(2000);
  show?.(nothing);
  clock.advance(2000);
  expect(garbage.deref()).toBeDefined();
  await turn();
  clock.advance(1000);
  expect(garbage.deref()).toBeUndefined();
});

test('it happens once: nothing waits after it', () => {
  const clock = manualClock();
  const { show } = createTidying(clock);
  show?.(nothing);
  clock.advance(3000);
  show?.(nothing);
  expect(clock.pending()).toBe(0);
});

test('it waits no longer than Stint lives', () => {
  const clock = manualClock();
  const { show, dispose } = createTidying(clock);
  show?.(nothing);
  dispose?.();
  expect(clock.pending()).toBe(0);
});
