import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '../../src/main/features/team/encryption.ts';
import { hasBroker, startBroker } from './broker.ts';
import { figure, figureBeside, notInstalled, percentile, ratioBelow, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';
import type { openTeam as OpenTeam } from './teamClient.ts';
import { startListeners } from './teamListeners.ts';
import { openSpeaker } from './teamSpeaker.ts';
import { watch } from './teamWatcher.ts';

const MEMBERS = 1000;
const STARTS = 40;
/** Simultaneous starts, to measure throughput. */
const BURST = 50;

const now = (): number => performance.timeOrigin + performance.now();

/** A team of 1,000 over a real broker, all on this computer. */
export async function teamOfThousand(openTeam: typeof OpenTeam): Promise<Figure[]> {
  if (!hasBroker()) return [notInstalled('a team of 1,000')];
  const broker = await startBroker();
  const folder = mkdtempSync(join(tmpdir(), 'stint-bench-'));
  try {
    return [...(await fanOut(broker.url)), ...(await watching(openTeam, folder, broker.url))];
  } finally {
    await broker.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Time from a start to the last member, and throughput; compared with plain clients that get the same bytes. */
async function fanOut(url: string): Promise<Figure[]> {
  const plain = await measure(url, 'plain');
  const stint = await measure(url, 'stint');
  const late = (p: number): [number, number] => [percentile(stint.taken, p), percentile(plain.taken, p)];
  return [
    // Includes Stint's batch interval of 50 ms.
    figureBeside(`team, start to the last of ${MEMBERS}, p50`, 'ms', ...late(0.5)),
    figureBeside(`team, start to the last of ${MEMBERS}, p99`, 'ms', ...late(0.99), ratioBelow(2)),
    figureBeside(`team, messages handed to ${MEMBERS}`, 'a second', stint.rate, plain.rate),
  ];
}

async function measure(url: string, way: 'plain' | 'stint') {
  const key = newKey();
  const listeners = await startListeners(url, way, key, MEMBERS, way);
  const speaker = await openSpeaker(url, way, key);
  const taken: number[] = [];
  for (let n = 0; n < STARTS; n++) taken.push(await reach([randomUUID()]));
  const rate = (1000 * BURST * MEMBERS) / (await reach(Array.from({ length: BURST }, () => randomUUID())));
  await speaker.end();
  listeners.end();
  return { taken, rate };

  /** How long the starts of some members take to reach all others, ms. */
  async function reach(starters: readonly string[]): Promise<number> {
    const all = Promise.all(starters.map(listeners.have));
    const start = now();
    for (const member of starters) void speaker.start(member);
    return Math.max(...(await all)) - start;
  }
}

/** Memory and CPU of a client that watches all members, compared with one in an empty team. */
async function watching(openTeam: typeof OpenTeam, folder: string, url: string): Promise<Figure[]> {
  // The first run loads everything that is loaded only once.
  await watch(openTeam, folder, url, 0);
  const alone = await watch(openTeam, folder, url, 0);
  const among = await watch(openTeam, folder, url, MEMBERS);
  const shown = (p: number): [number, number] => [percentile(among.shown, p), percentile(alone.shown, p)];
  const name = (what: string): string => `client of a team of ${MEMBERS}, ${what}`;
  return [
    figureBeside(name('joined, all shown'), 'ms', among.joined, alone.joined, ratioBelow(2)),
    figureBeside(name('start to its snapshot, p50'), 'ms', ...shown(0.5)),
    figureBeside(name('start to its snapshot, p99'), 'ms', ...shown(0.99), valueBelow(150)),
    figureBeside(name('CPU for a start'), 'ms', among.cpu, alone.cpu),
    figure(name('memory above an empty one'), 'MB', among.memory - alone.memory, valueBelow(10)),
  ];
}
