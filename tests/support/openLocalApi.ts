import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translator.ts';
import { createTicker } from '../../src/main/core/ticker.ts';
import type { WriteReport } from '../../src/main/core/reportWriter.ts';
import { createApi } from '../../src/main/features/api/api.ts';
import type { PrintPdf } from '../../src/main/features/exchange/jobs/context.ts';
import { clientOf, writeReport as writeReportFile } from '../../src/main/features/exchange/jobs/reportFile.ts';
import { reportFileTypes } from '../../src/main/features/exchange/out/formats.ts';
import { openCore } from './openCore.ts';

const folders: string[] = [];
const feeds: { dispose(): void }[] = [];
/** Closes what the tests opened. */
export function closeLocalApis(): void {
  for (const feed of feeds.splice(0)) feed.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A real core with a ticker, and its feed, open on a port of its own. */
export async function openLocalApi(port: number | null = null) {
  const all = openCore();
  const { core, clock, execute } = all;
  const folder = mkdtempSync(join(tmpdir(), 'stint-feed-'));
  folders.push(folder);
  const t = translator('en');
  const explain = ({ code, params }: Parameters<Parameters<typeof createApi>[0]['explain']>[0]) =>
    t(`rejection.${code}`, params);
  const [tokenPath, socket] = [join(folder, 'feed-token'), join(folder, 'feed.sock')];
  const writeReport: WriteReport = async (report, query, format) => {
    const { settings, clients } = core.snapshot();
    const printPdf: PrintPdf = async () => new TextEncoder().encode('%PDF');
    const parts = { wording: { translate: t, region: 'en-GB' }, settings, client: clientOf(query, clients), printPdf };
    const content = await writeReportFile(report, format, parts);
    return { content, mediaType: reportFileTypes[format].mediaType };
  };
  const feed = createApi({ core, clock, tokenPath, socket, explain, writeReport });
  feeds.push(feed);
  core.subscribe(feed);
  core.subscribe(createTicker({ clock, emit: core.tick, check: core.check }));
  execute({ type: 'changeSettings', settings: { localApi: true, localApiPort: port } });
  await feed.settled();
  const status = core.snapshot().localApi;
  const { port: at, tokens } = status.state === 'on' ? status : { port: 0, tokens: { read: '', full: '' } };
  const on = { port: at, token: tokens.full, readToken: tokens.read };
  const ask = (path: string, init: RequestInit & { token?: string } = {}) =>
    fetch(`http://127.0.0.1:${on.port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${init.token ?? on.token}`, ...Object.fromEntries(new Headers(init.headers)) },
    });
  const command = (body: unknown) => ask('/v1/commands', { method: 'POST', body: JSON.stringify(body) });
  return { ...all, ...on, feed, status, ask, command, tokenPath, socket };
}

export type Heard = { readonly event: string; readonly id: string | undefined; readonly data: unknown };

/** A client of the events, and what it heard so far. */
export async function listen(port: number, token: string, path = '/v1/events', headers: Record<string, string> = {}) {
  const heard: Heard[] = [];
  let comments = 0;
  let ended = false;
  const options: RequestOptions = {
    host: '127.0.0.1',
    port,
    path,
    headers: { authorization: `Bearer ${token}`, ...headers },
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(options, resolve).on('error', reject).end();
  });
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(block)?.[1];
      if (block.startsWith(':')) comments += 1;
      const data = field('data');
      if (data !== undefined) heard.push({ event: field('event') ?? '', id: field('id'), data: JSON.parse(data) });
    }
  });
  response.on('close', () => (ended = true)).on('error', () => {});
  return { heard, response, comments: () => comments, ended: () => ended, close: () => response.destroy() };
}

/** Waits until a condition holds; the test's own limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
