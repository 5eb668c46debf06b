import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HIDDEN } from '../main/core/hiddenSwitch.ts';
import { switchesFor, WORDS } from '../main/features/commandLine/wire/request.ts';
import type { WordsRequest } from '../main/features/commandLine/wire/request.ts';

/** The Stint that is started: its folder, and the folder of its data; null: the usual one. */
type Which = { readonly app: string; readonly dataDir: string | null };

function start(
  { app }: Which,
  switches: readonly string[],
  more: { readonly detached: boolean; readonly stdio: 'ignore' | 'inherit'; readonly words?: string },
): ChildProcess {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium has no sandbox for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = createRequire(join(app, 'package.json'))('electron') as string;
  const { detached, stdio, words } = more;
  return spawn(program, [...sandbox, app, ...switches], {
    detached,
    stdio,
    env: words === undefined ? env : { ...env, [WORDS]: words },
  });
}

/** Starts Stint out of sight, apart from this process. Returns whether it has failed by the time of asking. */
export function startHidden(which: Which): () => boolean {
  const data = which.dataDir === null ? [] : [`--user-data-dir=${which.dataDir}`];
  const child = start(which, [...data, HIDDEN], { detached: true, stdio: 'ignore' });
  let failed = false;
  child.on('error', () => (failed = true));
  child.on('exit', (code) => (failed = code !== 0));
  child.unref();
  return () => failed;
}

/** Has a Stint carry out words alone, with the output of this process. Resolves to its exit code; null: it has none. */
export function runAlone(which: Which, request: WordsRequest): Promise<number | null> {
  return new Promise((resolve) => {
    const words = JSON.stringify(request);
    const child = start(which, switchesFor(which), { detached: false, stdio: 'inherit', words });
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
}
