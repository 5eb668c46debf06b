import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateKeys } from '../signedFeed.ts';

/** Where packages of tests look for updates, on this computer, and the keys of what is signed there. */
export type TestFeed = ReturnType<typeof updateKeys> & { readonly port: number };

/** The feed of all packages that a run of tests builds; whoever wants to serve it listens on its port. */
export async function testFeed(): Promise<TestFeed> {
  const path = join(tmpdir(), 'feed.json');
  if (!existsSync(path)) writeFileSync(path, JSON.stringify({ ...updateKeys(), port: await freePort() }));
  return JSON.parse(readFileSync(path, 'utf8')) as TestFeed;
}

/** A free port that stays free: below those that the system gives to connections. */
async function freePort(): Promise<number> {
  const port = randomInt(10_000, 30_000);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return await freePort();
  }
  await once(server.close(), 'close');
  return port;
}
