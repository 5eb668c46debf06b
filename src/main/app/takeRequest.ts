import { readRequest } from '../features/commandLine/readRequest.ts';
import { WORDS } from '../features/commandLine/wire/request.ts';
import type { WordsRequest } from '../features/commandLine/wire/request.ts';

/** Takes the words out of an environment that this process was started for alone; null: there are none. */
export function takeRequest(env: NodeJS.ProcessEnv): WordsRequest | 'unreadable' | null {
  const line = env[WORDS];
  // Processes that this one starts have their own purpose.
  delete env[WORDS];
  return line === undefined ? null : (readRequest(line) ?? 'unreadable');
}
