import { randomUUID } from 'node:crypto';
import type { openTeam as OpenTeam } from './teamClient.ts';
import { newKey } from '../../src/main/features/team/encryption.ts';
import { settledMemory } from './settledMemory.ts';
import { openSpeaker } from './teamSpeaker.ts';

const STARTS = 40;
const MB = 1024 * 1024;

export type Watched = {
  /** From applying the settings until all members are shown, ms. */
  readonly joined: number;
  /** Its memory, MB. */
  readonly memory: number;
  /** From each member's start to the snapshot, and the average CPU time for it, ms, including sending. */
  readonly shown: readonly number[];
  readonly cpu: number;
};

/** A client with Stint's core in a team of members that are there before it. */
export async function watch(openTeam: typeof OpenTeam, folder: string, url: string, count: number): Promise<Watched> {
  const [key, team] = [newKey(), randomUUID()];
  const speaker = await openSpeaker(url, team, key);
  const members = Array.from({ length: count }, () => randomUUID());
  await Promise.all(members.map(speaker.introduce));
  const before = await settledMemory();

  let look = (): void => {};
  const start = performance.now();
  const { core, dispose } = openTeam(folder, url, team, key, () => look());
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      look = () => void (isSo() && resolve());
      look();
    });
  const seen = () => core.snapshot().team;
  await until(() => seen()?.status.state === 'on' && seen()?.members.length === count);
  const joined = performance.now() - start;
  const memory = ((await settledMemory()) - before) / MB;

  const shown: number[] = [];
  const idle = process.cpuUsage();
  const starter = members[0] ?? randomUUID();
  for (let n = 0; n < STARTS; n++) {
    const began = performance.now();
    void speaker.start(starter, `Start ${n}`);
    await until(() => seen()?.members.some(({ task }) => task?.title === `Start ${n}`) === true);
    shown.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(idle);
  dispose();
  await speaker.end();
  return { joined, memory, shown, cpu: (user + system) / 1000 / STARTS };
}
