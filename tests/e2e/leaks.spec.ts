import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { launch, newDataDir } from '../support/app.ts';
import { freePorts } from '../support/freePorts.ts';
import { changeSettings, turnApiOn } from '../support/openApp.ts';

declare const window: { readonly stint: Bridge };

const unanswered = { zone: null, dateOrder: null, encoding: null, columns: null, activity: 'window' };

/** It is in every text and path that nobody but the person may read. */
const PLANTED = 'zvorlak';

const send = (page: Page, command: object): Promise<unknown> =>
  page.evaluate((sent) => window.stint.request('command:execute', sent as never), command);
const request = (page: Page, ...asked: unknown[]): Promise<unknown> =>
  page.evaluate((all) => (window.stint.request as (...some: unknown[]) => Promise<unknown>)(...all), asked);

/** Plants the word in all that a person can name, and in every secret. Returns the secrets that Stint made itself. */
async function plant({ page, electron, dataDir }: Awaited<ReturnType<typeof launch>>): Promise<string[]> {
  await send(page, { type: 'addProject', name: `${PLANTED} project` });
  await send(page, { type: 'addClient', name: `${PLANTED} client` });
  await send(page, { type: 'addTasks', tasks: [{ title: `${PLANTED} title`, tags: [`${PLANTED}-tag`] }] });
  await send(page, { type: 'changeTask', taskId: 1, fields: { notes: `${PLANTED} notes` } });
  await send(page, { type: 'startTimer', taskId: 1 });
  const { token } = await turnApiOn(page, dataDir);
  await request(page, 'team:newKey');
  await request(page, 'team:setSecret', 'password', `${PLANTED} password`);
  await request(page, 'team:copyKey');
  const key = await electron.evaluate(({ clipboard }) => clipboard.readText());
  return [token, key];
}

/** Errors nobody catches, with the word in the message, in the names of functions and files, and in what is no error. */
async function failUncaught(electron: ElectronApplication, page: Page): Promise<void> {
  // A page is given the word alone, main what Electron exports before it.
  const fail = (first: unknown, second?: string) => {
    const word = second ?? String(first);
    const error = new TypeError(`${word} title\n    at ${word} (/home/${word}/${word}.js:1:2)`);
    setTimeout(() => {
      throw error;
    });
    // oxlint-disable-next-line prefer-promise-reject-errors -- It is what a library may do.
    void Promise.reject(`${word} notes`);
    void Promise.reject(JSON.parse.call(null, `["${word}"]`));
    void Promise.resolve().then(() => JSON.parse(`${word} notes`) as unknown);
  };
  await electron.evaluate(fail, PLANTED);
  await page.evaluate(fail, PLANTED);
}

/** Requests that no page of ours sends. */
async function failRequests(page: Page): Promise<void> {
  await request(page, `${PLANTED} title\n1999-01-01T00:00:00.000Z ${PLANTED}`);
  await request(page, 'tasks:search', PLANTED, PLANTED);
  await request(page, 'link:open', `file:///home/${PLANTED}`);
  await request(page, 'error:report', { kind: 'error', name: `${PLANTED} title`, code: null, frames: [PLANTED] });
}

/** A database that refuses what it is told, and says why. */
async function failInStore(page: Page, dataDir: string): Promise<void> {
  const db = new Sqlite(join(dataDir, 'stint.db'));
  db.exec(`CREATE TRIGGER fails BEFORE UPDATE ON tasks BEGIN SELECT RAISE(ABORT, '${PLANTED} title'); END`);
  await send(page, { type: 'renameTask', taskId: 1, title: `${PLANTED} other` });
  db.exec('DROP TRIGGER fails');
  db.close();
}

async function failImport(electron: ElectronApplication, page: Page): Promise<void> {
  const folder = join(newDataDir(), PLANTED);
  mkdirSync(folder);
  for (const [name, content] of [
    ['a.json', `{"entries": [{"title": "${PLANTED} title"`],
    ['b.xlsx', `PK${PLANTED}`],
    ['c.csv', `${PLANTED},"${PLANTED}\n1,2,3`],
  ] as const) {
    writeFileSync(join(folder, `${PLANTED} ${name}`), content);
    await electron.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      },
      join(folder, `${PLANTED} ${name}`),
    );
    await request(page, 'import:choose');
    await request(page, 'import:preview', unanswered);
    await request(page, 'import:cancel');
  }
}

async function failCalendars(electron: ElectronApplication, page: Page): Promise<void> {
  const path = join(newDataDir(), `${PLANTED}.ics`);
  writeFileSync(path, `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:${PLANTED} event\nDTSTART:${PLANTED}\nEND:VEVENT\n`);
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await request(page, 'calendars:chooseFile');
  const [port] = await freePorts(1);
  await request(page, 'calendars:addAddress', `http://127.0.0.1:${port}/${PLANTED}`);
  writeFileSync(path, PLANTED);
  await request(page, 'calendars:events', { start: 0, end: 1 });
}

async function failTeam(page: Page): Promise<void> {
  const [port] = await freePorts(1);
  const place = { teamName: PLANTED, teamMember: `${PLANTED} member`, teamUser: `${PLANTED} user` };
  await changeSettings(page, { team: true, teamBroker: `mqtt://127.0.0.1:${port}`, teamPlain: true, ...place });
  await request(page, 'team:setSecret', 'password', `${PLANTED} password`);
  await request(page, 'team:try');
}

async function failApi(page: Page, token: string): Promise<void> {
  const { localApi } = await page.evaluate(
    async (): Promise<Pick<Snapshot, 'localApi'>> => (await window.stint.request('snapshot:get')).snapshot,
  );
  const address = `http://127.0.0.1:${localApi.state === 'on' ? localApi.port : 0}/v1`;
  for (const [body, with_] of [
    [`{"type": "${PLANTED}`, token],
    [JSON.stringify({ type: PLANTED, title: PLANTED }), token],
    [JSON.stringify({ type: 'renameTask', taskId: 1, title: PLANTED.repeat(1000) }), token],
    ['{}', `${PLANTED} token`],
  ] as const)
    await fetch(`${address}/commands`, { method: 'POST', body, headers: { Authorization: `Bearer ${with_}` } });
  await fetch(`${address}/${PLANTED}?token=${token}`);
}

/** All that is in a folder but what a process had in its memory: names of files, and what is in them. */
function textsIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `${name}\n${name.endsWith('.dmp') ? '' : readFileSync(join(folder, name), 'latin1')}`)
    .join('\n');
}

test('whatever fails: no title, name, secret or path reaches the log, the diagnostics, or what is beside a crash dump', async () => {
  const dataDir = join(newDataDir(), PLANTED);
  const app = await launch(dataDir);
  const { electron, page, quit } = app;
  const secrets = await plant(app);
  await failUncaught(electron, page);
  await failRequests(page);
  await failInStore(page, dataDir);
  await failImport(electron, page);
  await failCalendars(electron, page);
  await failTeam(page);
  await failApi(page, secrets[0] ?? '');

  renameSync(join(dataDir, 'stint.db'), join(dataDir, 'gone.db'));
  await request(page, 'about:copyDiagnostics');
  const withoutFile = await electron.evaluate(({ clipboard }) => clipboard.readText());
  renameSync(join(dataDir, 'gone.db'), join(dataDir, 'stint.db'));
  await request(page, 'about:copyDiagnostics');
  const diagnostics = await electron.evaluate(({ clipboard }) => clipboard.readText());

  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const logs = () => textsIn(join(dataDir, 'logs'));
  await expect.poll(logs).toMatch(/warn index: its process is gone/u);
  const crashes = () => readdirSync(join(dataDir, 'Crashpad'), { recursive: true, encoding: 'utf8' });
  await expect.poll(() => crashes().filter((name) => name.endsWith('.dmp'))).toHaveLength(1);
  await quit();

  for (const seen of [
    'main: TypeError (error)',
    'main: string (rejection)',
    'main: SyntaxError (rejection)',
    'main: SqliteError SQLITE_CONSTRAINT_TRIGGER (error)',
    'index: TypeError (error)',
    'index: refused an unknown request: not for this page',
    'index: refused tasks:search: not as agreed',
  ])
    expect(logs()).toContain(seen);
  expect(diagnostics).toMatch(/^team +(?:connecting|away)/mu);
  expect(diagnostics).toContain('Last errors:');
  expect(withoutFile).toMatch(/^database +not read: store-unreachable$/mu);
  for (const text of [logs(), diagnostics, withoutFile, textsIn(join(dataDir, 'Crashpad'))]) {
    expect(text.toLowerCase()).not.toContain(PLANTED);
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
});
