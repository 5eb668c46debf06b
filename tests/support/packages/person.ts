import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Ended, Machine } from './machine.ts';

/** The ordinary user of a machine; the one that is made with it. */
const USER = 'stint-person';
/** The same files under another root. */
const OTHER_ROOT = '/elsewhere';

/** How a program is run. */
type Way = {
  /** Of the session; else English. */
  readonly language?: 'en' | 'ru';
  /** In a changed root, where the kernel grants nobody user namespaces. */
  readonly withoutNamespaces?: boolean;
};

/** Someone at a machine: with a session bus that lasts, which the tests can listen to. */
export type Person = {
  readonly run: (command: readonly string[], way?: Way) => Promise<Ended>;
  /** Starts Stint by a command, and finds its window. `ended` settles when it has ended. */
  readonly start: (command: readonly string[], way?: Way) => Promise<{ page: Page; ended: Promise<Ended> }>;
};

/** The home of the person, as the person sees it. */
export const HOME = `/home/${USER}`;

/** Lets a person log in to a machine. The tests' own session bus is then that of this person. */
export async function logIn(machine: Machine, folder: string): Promise<Person> {
  const bus = join(folder, 'bus');
  mkdirSync(bus);
  const address = `unix:path=${bus}/socket`;
  const configuration = join(bus, 'session.conf');
  // Root may listen, too.
  writeFileSync(
    configuration,
    `<busconfig><type>session</type><listen>${address}</listen><policy context="default">
    <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>`,
  );
  await machine.run('chown', USER, bus);
  await machine.run('sh', '-c', `mkdir ${OTHER_ROOT} && mount --rbind / ${OTHER_ROOT}`);
  const run: Person['run'] = async (command, { language = 'en', withoutNamespaces = false } = {}) => {
    const env = [
      `HOME=${HOME}`,
      `USER=${USER}`,
      'PATH=/usr/bin:/bin',
      `TMPDIR=${tmpdir()}`,
      `DISPLAY=${process.env['DISPLAY'] ?? ''}`,
      `DBUS_SESSION_BUS_ADDRESS=${address}`,
      `LANG=${language === 'ru' ? 'ru_RU' : 'en_GB'}.UTF-8`,
      `LANGUAGE=${language}`,
    ];
    const root = withoutNamespaces ? ['chroot', OTHER_ROOT] : [];
    return await machine.run(
      ...root,
      'runuser',
      '-u',
      USER,
      '--',
      'env',
      '--ignore-environment',
      `--chdir=${HOME}`,
      ...env,
      ...command,
    );
  };
  void run(['dbus-daemon', `--config-file=${configuration}`, '--nofork']);
  await expect.poll(() => existsSync(join(bus, 'socket'))).toBe(true);
  process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  return {
    run,
    async start(command, way) {
      const port = join(machine.home, '.config', 'Stint', 'DevToolsActivePort');
      rmSync(port, { force: true });
      const ended = run([...command, '--remote-debugging-port=0'], way);
      return { page: await pageAt(port), ended };
    },
  };
}

/** The window of the app that writes the port of its inspector to a file. */
async function pageAt(portFile: string): Promise<Page> {
  const read = (): string => (existsSync(portFile) ? readFileSync(portFile, 'utf8') : '');
  await expect.poll(read, { timeout: 30_000 }).toMatch(/^\d+\n/u);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${read().split('\n')[0]}`);
  const find = (): Page | undefined =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().endsWith('/index.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find() as Page;
  await page.waitForSelector('header');
  return page;
}
