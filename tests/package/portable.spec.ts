import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { addTask, row } from '../support/app.ts';
import { packagesOf } from '../support/packages/built.ts';
import { sitDown } from '../support/packages/desk.ts';
import type { Desk } from '../support/packages/desk.ts';
import type { Machine } from '../support/packages/machine.ts';
import { HOME } from '../support/packages/person.ts';
import type { Person } from '../support/packages/person.ts';
import { expectSandbox } from '../support/packages/sandbox.ts';

test.describe.configure({ mode: 'serial' });

let desk: Desk | undefined;
let machine: Machine;
let person: Person;
/** The AppImage, and what the archive was unpacked to, as the person sees them. */
const IMAGE = `${HOME}/My apps/Stint.AppImage`;
let archive: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await sitDown();
  ({ machine, person } = desk);
  const built = await packagesOf('older');
  await person.run(['mkdir', `${HOME}/My apps`]);
  copyFileSync(built.file('.AppImage'), join(machine.home, 'My apps', 'Stint.AppImage'));
  chmodSync(join(machine.home, 'My apps', 'Stint.AppImage'), 0o755);
  await person.run(['tar', '--extract', `--file=${built.file('.tar.gz')}`, `--directory=${HOME}`]);
  archive = `${HOME}/${basename(built.file('.tar.gz'), '.tar.gz')}`;
});

test.afterAll(async () => await desk?.leave());

/** The entry of the menu that the person has, if any. */
function entry(): string | null {
  const path = join(machine.home, '.local/share/applications', `${APPLICATION_ID}.desktop`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

test('an AppImage runs in the sandbox, is its own command line, and puts itself into the menu', async () => {
  test.setTimeout(120_000);
  const { page, ended } = await person.start([IMAGE]);
  await page.evaluate("window.stint.request('welcome:done')");
  await addTask(page, 'Write');
  await expectSandbox(machine);
  expect((await person.run([IMAGE, 'stint', 'start', 'Write'])).code).toBe(0);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');

  await expect.poll(entry).toContain(`Exec="${IMAGE}" %u\nTryExec=${IMAGE}\n`);
  expect(entry()).toContain(`Exec="${IMAGE}" stint toggle --launch\n`);
  const icon = join(machine.home, '.local/share/icons/hicolor/256x256/apps', `${APPLICATION_ID}.png`);
  expect(readFileSync(icon).subarray(1, 4).toString()).toBe('PNG');
  const path = `${HOME}/.local/share/applications/${APPLICATION_ID}.desktop`;
  expect(await person.run(['desktop-file-validate', path])).toEqual({ code: 0, output: '' });
  await person.run([IMAGE, 'stint', 'quit']);
  expect((await ended).code).toBe(0);
});

test('the archive runs where it was unpacked, and the menu follows it', async () => {
  const { page, ended } = await person.start([`${archive}/stint`]);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
  await expect.poll(entry).toContain(`\nTryExec=${archive}/lib/stint/launch\n`);
  expect((await person.run([`${archive}/bin/stint`, 'stop'])).code).toBe(0);
  await expect(row(page, 'Write')).toHaveAttribute('data-active', 'false');
  await person.run([`${archive}/bin/stint`, 'quit']);
  expect((await ended).code).toBe(0);
});

test('an entry that the person changed stays as it is', async () => {
  const own = '[Desktop Entry]\nType=Application\nName=My Stint\nExec=true\n';
  const path = `${HOME}/.local/share/applications/${APPLICATION_ID}.desktop`;
  await person.run(['sh', '-c', `printf '${own.replaceAll('\n', String.raw`\n`)}' > ${path}`]);
  const { ended } = await person.start([`${archive}/stint`]);
  await person.run([`${archive}/bin/stint`, 'quit']);
  expect((await ended).code).toBe(0);
  expect(entry()).toBe(own);
});

test('--launch starts both out of sight, and nothing of them keeps the shell waiting', async () => {
  test.setTimeout(60_000);
  for (const client of [[IMAGE, 'stint'], [`${archive}/bin/stint`]]) {
    const started = await person.run([...client, 'start', 'Write', '--launch']);
    expect(started).toEqual({ code: 0, output: expect.stringMatching(/^\d+:\d\d:\d\d {2}Write\n$/u) });
    expect((await person.run([...client, 'quit'])).code).toBe(0);
  }
});

test('where nothing can make a sandbox, both and their command lines say so in the language of the session, and do not start', async () => {
  for (const program of [[IMAGE], [`${archive}/stint`]]) {
    const english = await person.run(['env', '--unset=DISPLAY', ...program], { withoutNamespaces: true });
    expect(english).toEqual({
      code: 1,
      output: expect.stringContaining('the sandbox is not available on this system'),
    });
    const russian = await person.run(['env', '--unset=DISPLAY', ...program], {
      withoutNamespaces: true,
      language: 'ru',
    });
    expect(russian).toEqual({ code: 1, output: expect.stringContaining('песочница в этой системе недоступна') });
  }
  for (const client of [[IMAGE, 'stint'], [`${archive}/bin/stint`]]) {
    const said = expect.stringContaining('the sandbox is not available on this system') as unknown;
    const ask = (...words: string[]) =>
      person.run(['env', '--unset=DISPLAY', ...client, ...words], { withoutNamespaces: true });
    expect(await ask('report')).toEqual({ code: 1, output: said });
    expect(await ask('toggle', '--launch')).toEqual({ code: 3, output: said });
  }
});
