import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addTask, query, row } from '../support/app.ts';
import { packagesOf } from '../support/packages/built.ts';
import { sitDown } from '../support/packages/desk.ts';
import type { Desk } from '../support/packages/desk.ts';
import type { Ended, Machine } from '../support/packages/machine.ts';
import type { Person } from '../support/packages/person.ts';
import { expectSandbox } from '../support/packages/sandbox.ts';

test.describe.configure({ mode: 'serial' });

let desk: Desk | undefined;
let machine: Machine;
let person: Person;

test.beforeAll(async () => {
  desk = await sitDown();
  ({ machine, person } = desk);
});

test.afterAll(async () => await desk?.leave());

/** Runs rpm as the root of the machine. */
const rpm = (...words: string[]): Promise<Ended> => machine.run('rpm', ...words);

test('the package of rpm is installed, with every file as it says', async () => {
  test.setTimeout(300_000);
  const built = await packagesOf('older');
  // What it needs is here by the packages of Debian, which rpm knows nothing of.
  expect(await rpm('--install', '--nodeps', built.file('.rpm'))).toMatchObject({ code: 0 });
  // Hashes, sizes, modes, owners, times and links.
  expect(await rpm('--verify', '--nodeps', 'stint')).toEqual({ code: 0, output: '' });
  const modes = await machine.run(
    'stat',
    '--format=%a %U %G',
    '/usr/lib/stint/chrome-sandbox',
    '/usr/lib/stint/launch',
  );
  expect(modes.output).toBe('4755 root root\n755 root root\n');
  const { output } = await machine.run('man', '--where', '--manpath=/usr/share/man', 'stint');
  expect(output).toBe('/usr/share/man/man1/stint.1.gz\n');
});

test('an ordinary user runs it in the sandbox, with and without user namespaces', async () => {
  test.setTimeout(120_000);
  for (const withoutNamespaces of [false, true]) {
    const { page, ended } = await person.start(['/usr/lib/stint/launch'], { withoutNamespaces });
    if (!withoutNamespaces) {
      await page.evaluate("window.stint.request('welcome:done')");
      await addTask(page, 'Write');
    }
    await expectSandbox(machine);
    expect((await person.run(['stint', 'start', 'Write'])).code).toBe(0);
    await expect(row(page, 'Write')).toHaveAttribute('data-active', 'true');
    await person.run(['stint', 'quit']);
    expect((await ended).code).toBe(0);
  }
});

test('after it is removed, what the person tracked is still there, and that is said', async () => {
  const { code, output } = await rpm('--erase', 'stint');
  expect(output).toContain('~/.config/Stint');
  expect(code).toBe(0);
  for (const path of ['/usr/lib/stint', '/usr/bin/stint', '/usr/share/man/man1/stint.1.gz'])
    expect([path, (await machine.run('test', '-e', path)).code]).toEqual([path, 1]);
  const data = join(machine.home, '.config/Stint');
  expect(existsSync(data)).toBe(true);
  expect(query(data, 'SELECT title FROM tasks')).toEqual([{ title: 'Write' }]);
});
