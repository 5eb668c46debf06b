import { writeSync } from 'node:fs';
import { createHeartbeat } from '../../../src/main/core/heartbeat.ts';
import { createTicker } from '../../../src/main/core/ticker.ts';
import { createBackups } from '../../../src/main/store/backups.ts';
import { manualClock } from '../manualClock.ts';
import { newStore, openCore } from '../openCore.ts';
import { play } from './script.ts';

// A process to be killed: the core over a real file. What it says at once has happened.

const [what, path, argument = ''] = process.argv.slice(2) as [string, string, string?];
const say = (word: string | number) => void writeSync(1, `${word}\n`);
const clock = manualClock();
// After all that is in it.
if (what === 'restore') clock.sleep(60_000);
const opened = openCore(clock, newStore(path));

if (what === 'write') {
  say('ready');
  play(opened, say);
}

if (what === 'beat') {
  const { core, execute, addTask } = opened;
  core.subscribe(createHeartbeat(core, clock));
  core.subscribe(createTicker({ clock, emit: core.tick, check: core.check }));
  execute({ type: 'startTimer', taskId: addTask('Write') });
  clock.advance(Number(argument) * 1000);
  say('ready');
}

if (what === 'restore') {
  const { core, store } = opened;
  const backups = createBackups(store, clock, core.snapshot);
  say('ready');
  await backups.restore(argument);
  say('done');
}

// Until it is killed.
if (what !== 'end') setInterval(() => {}, 1 << 30);
