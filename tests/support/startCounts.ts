import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';

/** What counts a start: loaded before the app, by `launchFirst`. */
export const START_COUNTS = fileURLToPath(new URL('startCounts.cjs', import.meta.url));

const LIST = fileURLToPath(new URL('../e2e/startList.json', import.meta.url));

/** What `startCounts.cjs` counts. */
type Counts = {
  readonly loaded: readonly string[];
  readonly withPage: number;
  readonly messages: readonly string[];
  readonly bytes: readonly number[];
};

/** How often a name came. */
type Tally = Readonly<Record<string, number>>;

/** What a start may load and send: files of main until the page is there and later, messages by name, and their size. */
type StartList = {
  readonly loadedWithPage: Tally;
  readonly loadedLater: Tally;
  readonly messages: Tally;
  readonly kB: number;
};

const HINT =
  'What a start loads is in tests/e2e/startList.json, which only gets shorter. Load a new file when it is used. If it got shorter, or files have other names: npm run test:e2e -- firstStart --update-snapshots';

/** What the patches of a start may say together, kB: how many there are hangs on when the page asks for the snapshot. */
const PATCHES_MAX = 3;
const isPatch = (name: string): boolean => name.endsWith('snapshot:patch');

/** What some of the messages say, kB. */
const sizeOf = ({ messages, bytes }: Counts, isCounted: (name: string) => boolean): number =>
  Math.ceil(messages.reduce((sum, name, at) => sum + (isCounted(name) ? (bytes[at] ?? 0) : 0), 0) / 1000);

function tally(names: readonly string[]): Tally {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function listOf(counts: Counts): StartList {
  const { loaded, withPage, messages } = counts;
  return {
    loadedWithPage: tally(loaded.slice(0, withPage)),
    loadedLater: tally(loaded.slice(withPage)),
    messages: tally(messages.filter((name) => !isPatch(name))),
    kB: sizeOf(counts, (name) => !isPatch(name)),
  };
}

/**
 * Expects a start, whose page is there, to load the files of the list and to send no more than it says. With
 * `--update-snapshots`, the list is written instead.
 */
export async function expectStartOfList(electron: ElectronApplication): Promise<void> {
  const counted = () => electron.evaluate(() => (globalThis as unknown as { startCounts: Counts }).startCounts);
  const read = async (): Promise<StartList> => listOf(await counted());
  // The option without a value stands for what changed.
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) {
    await after(3000);
    writeFileSync(LIST, `${JSON.stringify(await read(), null, 2)}\n`);
    return;
  }
  const list = JSON.parse(readFileSync(LIST, 'utf8')) as StartList;
  const files = ({ loadedWithPage, loadedLater }: StartList) => ({ loadedWithPage, loadedLater });
  await expect.poll(async () => files(await read()), { message: HINT }).toEqual(files(list));
  const { messages, kB } = await read();
  const more = Object.entries(messages).filter(([name, count]) => count > (list.messages[name] ?? 0));
  expect(more, `More messages than in the list. ${HINT}`).toEqual([]);
  expect(kB, `Larger messages than in the list. ${HINT}`).toBeLessThanOrEqual(list.kB);
  expect(sizeOf(await counted(), isPatch), 'What patches of a start say, kB').toBeLessThanOrEqual(PATCHES_MAX);
}
