import { expect, test } from 'vitest';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { createLazyView } from '../../src/main/core/lazyView.ts';
import { openCore } from '../support/openCore.ts';

/** A lazy view that is needed while the local API is on, with its loads in the test's hand. */
function open() {
  const { core, execute } = openCore();
  const log: string[] = [];
  const loads: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const view = createLazyView({
    isNeeded: ({ settings }) => settings.localApi,
    importView: () =>
      new Promise<() => { show(snapshot: Snapshot): void; dispose(): void }>((resolve, reject) => {
        const make = () => {
          log.push('made');
          return {
            show: ({ settings }: Snapshot) => void log.push(settings.localApi ? 'on' : 'off'),
            dispose: () => void log.push('disposed'),
          };
        };
        loads.push({ resolve: () => resolve(make), reject });
      }),
    onFailed: (error) => log.push(`failed: ${(error as Error).message}`),
  });
  core.subscribe(view);
  const set = (localApi: boolean) => execute({ type: 'changeSettings', settings: { localApi } });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { view, log, loads, set, settle };
}

test('nothing is loaded until it is needed, and then once; a view that is made late is shown the latest snapshot', async () => {
  const { view, log, loads, set, settle } = open();
  expect([loads.length, view.loaded()]).toEqual([0, null]);
  set(true);
  set(false);
  set(true);
  set(false);
  expect(loads.length).toBe(1);
  loads[0]?.resolve();
  await settle();
  expect(log).toEqual(['made', 'off']);
  set(true);
  expect(log).toEqual(['made', 'off', 'on']);
  expect(await view.load()).toBe(view.loaded());
  view.dispose();
  expect(log.at(-1)).toBe('disposed');
});

test('what is disposed while it loads is never made', async () => {
  const { view, log, loads, set, settle } = open();
  set(true);
  view.dispose();
  loads[0]?.resolve();
  await settle();
  expect(log).toEqual([]);
});

test('a load that fails is said once, and tried again when it is turned off and on', async () => {
  const { log, loads, set, settle, view } = open();
  set(true);
  loads[0]?.reject(new Error('gone'));
  await settle();
  view.show({ settings: { localApi: true } } as Snapshot);
  expect([log, loads.length]).toEqual([['failed: gone'], 1]);
  set(false);
  set(true);
  loads[1]?.resolve();
  await settle();
  expect(log).toEqual(['failed: gone', 'made', 'on']);
});
