import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { answerJob } from '../../src/main/features/exchange/jobs/answerJob.ts';
import type { JobParts } from '../../src/main/features/exchange/jobs/context.ts';
import { JOB } from '../../src/main/features/exchange/jobs/wire.ts';

/**
 * Stands in for the app that `stint` starts for a job: passes the job on to this process, as a second process does
 * where Stint is running. Returns the variables of the environment under which `stint` starts it.
 */
export async function fakeApp(folder: string, parts: JobParts) {
  const socket = join(folder, 'app.sock');
  const server = createServer((from) => {
    let address = '';
    from.setEncoding('utf8').on('data', (part) => (address += String(part)));
    from.on('end', () => void answerJob(address, () => ({ ...parts, dispose() {} })));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const dist = join(folder, 'electron');
  mkdirSync(dist);
  const program = `#!${process.execPath}
const address = process.argv.find((word) => word.startsWith('${JOB}')).slice(${JOB.length});
require('node:net').connect(${JSON.stringify(socket)}).end(address);
`;
  writeFileSync(join(dist, 'electron'), program, { mode: 0o755 });
  return { env: { ELECTRON_OVERRIDE_DIST_PATH: dist }, dispose: () => void server.close() };
}
