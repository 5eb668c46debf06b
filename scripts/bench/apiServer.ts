import { join } from 'node:path';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createApi } from '../../src/main/features/api/api.ts';
import { apiPlace } from '../../src/main/features/api/place.ts';
import { coreWithPast } from './history.ts';

/** Stint's core over a new database in a folder, with two tasks, and its local feed, open on any port. */
export async function openLocalApi(folder: string) {
  const { core, dispose } = coreWithPast(join(folder, 'stint.db'), 2, 2);
  const feed = createApi({
    core,
    clock: systemClock,
    explain: ({ code }) => code,
    writeReport: () => Promise.reject(new Error('Reports are not measured.')),
    ...apiPlace(folder),
  });
  const subscription = core.subscribe(feed);
  core.execute({ type: 'changeSettings', settings: { localApi: true } }, 'window');
  await feed.settled();
  const status = core.snapshot().localApi;
  if (status.state !== 'on') throw new Error('The feed did not open.');
  return {
    core,
    port: status.port,
    token: status.tokens.full,
    dispose(): void {
      subscription.dispose();
      dispose();
    },
  };
}
