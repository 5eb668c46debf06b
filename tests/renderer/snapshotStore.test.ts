import { expect, test } from 'vitest';
import type { Bridge } from '#shared/contract/bridge.ts';
import { diff } from '#shared/snapshot/patch.ts';
import type { Patch } from '#shared/snapshot/patch.ts';
import { toWire } from '#shared/snapshot/wire.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { connect, useSnapshotStore } from '../../src/renderer/state/snapshotStore.ts';
import { openCore } from '../support/openCore.ts';

/** A main process whose answers and pushes come when the test says so. */
function connectByHand() {
  const log: string[] = [];
  const answers: ((snapshot: Snapshot) => void)[] = [];
  const listeners = new Map<string, (value: unknown) => void>();
  const bridge = {
    request(name: string) {
      log.push(name);
      return new Promise((resolve) => answers.push((snapshot) => resolve({ snapshot: toWire(snapshot), now: 0 })));
    },
    on(name: string, listener: (value: unknown) => void) {
      log.push(`on ${name}`);
      listeners.set(name, listener);
      return () => {};
    },
  };
  connect(bridge as unknown as Bridge);
  return {
    log,
    pulls: () => log.filter((entry) => entry === 'snapshot:get').length,
    push: (patch: Patch) => listeners.get('snapshot:patch')?.(patch),
    /** Answers the pull of that number, the first being 0, and lets the page take it in. */
    async answer(pull: number, snapshot: Snapshot): Promise<void> {
      answers[pull]?.(snapshot);
      await new Promise(setImmediate);
    },
  };
}

/** The snapshots of a history, one task more in each. */
function history(length: number): readonly Snapshot[] {
  const { core, addTask } = openCore();
  return Array.from({ length }, (_one, index) => {
    addTask(`Task ${index}`);
    return core.snapshot();
  });
}

const [first, second, third] = history(3) as [Snapshot, Snapshot, Snapshot];
const shown = () => useSnapshotStore.getState().snapshot?.revision;

test('listens before it pulls, so that nothing is missed in between', () => {
  const { log } = connectByHand();
  expect(log).toEqual(['on snapshot:patch', 'on tick', 'snapshot:get']);
});

test('what is pushed during the first pull is not lost', async () => {
  const { push, pulls, answer } = connectByHand();
  push(diff(first, second));
  await answer(0, first);
  expect(pulls()).toBe(2);
  await answer(1, second);
  expect(shown()).toBe(second.revision);
});

test('a patch that fits changes what it names, and nothing is pulled', async () => {
  const { push, pulls, answer } = connectByHand();
  await answer(0, first);
  push(diff(first, second));
  const tasks = useSnapshotStore.getState().snapshot?.tasks;
  expect(tasks).toEqual(second.tasks);
  for (const [id, task] of first.tasks) expect(tasks?.get(id)).toBe(task);
  expect(pulls()).toBe(1);
});

test('a patch that does not fit pulls everything', async () => {
  const { push, pulls, answer } = connectByHand();
  await answer(0, first);
  push(diff(second, third));
  expect(shown()).toBe(first.revision);
  expect(pulls()).toBe(2);
  await answer(1, third);
  expect(shown()).toBe(third.revision);
});

test('of two answers the higher revision stays, whichever comes last', async () => {
  const { push, answer } = connectByHand();
  await answer(0, first);
  const unfitting = { ...diff(first, second), base: first.revision - 1 };
  push(unfitting);
  push(unfitting);
  await answer(2, third);
  await answer(1, second);
  expect(shown()).toBe(third.revision);
});

test('what a command or a report leaves as it was stays the same object in the page', async () => {
  const { push, answer } = connectByHand();
  const { core, addTask } = openCore();
  addTask('First #client');
  const before = core.snapshot();
  await answer(0, before);
  addTask('Second');
  const after = core.snapshot();
  push(diff(before, after));
  const tasks = useSnapshotStore.getState().snapshot?.tasks;
  core.set('backupsMade', 1);
  push(diff(after, core.snapshot()));
  const page = useSnapshotStore.getState().snapshot;
  expect(page).toEqual(core.snapshot());
  expect(page?.tasks).toBe(tasks);
  for (const part of ['settings', 'projects', 'day', 'calendar', 'away'] as const)
    expect(page?.[part]).toBe(before[part]);
});
