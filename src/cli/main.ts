import { readClientWords } from '#shared/commandLine/clientWords.ts';
import { exitCodes } from '#shared/commandLine/problem.ts';
import type { client } from '#shared/i18n/en/client.ts';
import { systemClock as clock } from '../main/clock/systemClock.ts';
import { readEndpoint } from '../main/features/commandLine/wire/endpoint.ts';
import { processOutput } from '../main/features/commandLine/wire/output.ts';
import { requestOf } from '../main/features/commandLine/wire/request.ts';
import { send } from '../main/features/commandLine/wire/send.ts';
import type { Sent } from '../main/features/commandLine/wire/send.ts';
import { dataFolder } from './dataFolder.ts';
import { runAlone, startHidden } from './program.ts';
import { clientText } from './text.ts';

/** How long Stint may take to answer, ms, and how often it is asked. */
const PATIENCE = 30_000;
const LOOK = 50;
/** Pause before a Stint that went away is asked again, ms. */
const AGAIN = 2000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve));

/** Has Stint carry out words, and ends with its exit code. `app`: the folder of Stint. */
export async function run(words: readonly string[], app: string): Promise<void> {
  const { dataDir, launch, alone } = readClientWords(words);
  const request = requestOf(words);
  function fail(id: keyof typeof client, code: number, detail = ''): number {
    process.stderr.write(`stint: ${clientText(id, request.language, detail)}\n`);
    return code;
  }
  const output = processOutput(process.exit, ({ code, message }) =>
    code === 'ENOSPC' ? fail('cli.disk-full', exitCodes.refused) : fail('cli.not-written', exitCodes.refused, message),
  );
  const folder = dataFolder(dataDir);
  const ask = async (): Promise<Sent | null> => {
    const endpoint = readEndpoint(folder);
    return endpoint && (await send(endpoint, request, output));
  };
  let sent = await ask();
  if (!sent && launch) {
    const hasFailed = startHidden({ app, dataDir });
    const until = clock.now() + PATIENCE;
    for (; !sent && !hasFailed() && clock.now() < until; sent = await ask()) await pause(LOOK);
  } else if (!sent && alone) {
    process.exitCode = (await runAlone({ app, dataDir }, request)) ?? fail('cli.not-started', exitCodes.notThere);
    return;
  }
  while (sent && 'cut' in sent && sent.wait) {
    await output.out(sent.wait);
    do {
      await pause(AGAIN);
      sent = await ask();
    } while (!sent);
  }
  process.exitCode = exitCodeOf(sent);

  function exitCodeOf(ended: Sent | null): number {
    if (!ended) return fail(launch ? 'cli.not-started' : 'cli.not-there', exitCodes.notThere);
    return 'exit' in ended ? ended.exit : fail('cli.cut', exitCodes.notThere);
  }
}
