import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLauncher } from '../../scripts/package/tree.ts';

/** What a system offers: who runs it, whether everyone may have user namespaces, and the owner of a set-uid helper. */
type System = {
  readonly uid: number;
  readonly namespaces: boolean;
  readonly helper?: number;
  readonly lang?: string;
  readonly env?: object;
};

/** Starts the launcher of a package on such a system. The app prints its arguments. */
async function start({ uid, namespaces, helper, lang = 'C', env = {} }: System, ...words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stint-launcher-'));
  const program = (name: string, script: string): void =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await writeLauncher(folder);
  program('stint', 'printf "<%s>" "$@"; echo noise >&2');
  program('chrome-sandbox', '');
  if (helper !== undefined) chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  program('id', `echo ${uid}`);
  program('stat', `echo ${helper ?? uid}`);
  program('unshare', `exit ${namespaces ? 0 : 1}`);
  // A desktop that shows its errors in a dialog.
  program('zenity', `printf '%s\\n' "$@" > ${join(folder, 'dialog')}`);
  const { status, stdout, stderr } = spawnSync(join(folder, 'launch'), words, {
    encoding: 'utf8',
    env: { PATH: `${folder}:/usr/bin:/bin`, LANG: lang, DISPLAY: ':none', ...env },
  });
  return { code: status, stdout, stderr, isShown: existsSync(join(folder, 'dialog')) };
}

describe.runIf(process.platform === 'linux')('the launcher of Linux packages', () => {
  test('starts the app with its words where there are user namespaces', async () => {
    const { code, stdout } = await start({ uid: 1000, namespaces: true }, '--hidden', 'a b', '');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '<--hidden><a b><>' });
  });

  test('starts it without them where root’s set-uid helper is there, and only root’s', async () => {
    expect(await start({ uid: 1000, namespaces: false, helper: 0 })).toMatchObject({ code: 0, stdout: '<>' });
    expect(await start({ uid: 1000, namespaces: false, helper: 1000 })).toMatchObject({ code: 1, stdout: '' });
  });

  test('says what is missing where neither works, in the language of the person, and starts nothing', async () => {
    const english = await start({ uid: 1000, namespaces: false, lang: 'en_GB.UTF-8' }, 'toggle');
    expect(english).toMatchObject({ code: 1, stdout: '' });
    expect(english.stderr).toContain('the sandbox is not available on this system');
    const russian = await start({ uid: 1000, namespaces: false, lang: 'ru_RU.UTF-8' });
    expect(russian.stderr).toContain('песочница в этой системе недоступна');
  });

  test('does not start for root', async () => {
    const { code, stderr, isShown } = await start({ uid: 0, namespaces: true, helper: 0 });
    expect([code, isShown]).toEqual([1, true]);
    expect(stderr).toContain('does not run as root');
  });

  test('tells words of the command line on standard error alone, without a dialog that somebody has to close', async () => {
    const env = { STINT_COMMAND_LINE: '{}' };
    const { stderr, ...rest } = await start({ uid: 0, namespaces: true, env });
    expect(rest).toEqual({ code: 1, stdout: '', isShown: false });
    expect(stderr).toContain('does not run as root');
  });

  test('lets who starts the app out of sight hear why it cannot run, and nothing of Chromium', async () => {
    expect(await start({ uid: 1000, namespaces: true }, '--hidden')).toMatchObject({ code: 0, stderr: '' });
    expect(await start({ uid: 1000, namespaces: true })).toMatchObject({ code: 0, stderr: 'noise\n' });
    expect((await start({ uid: 0, namespaces: true }, '--hidden')).stderr).toContain('does not run as root');
  });

  test('says that there is no display; words of the command line need none, nor does Wayland’s usual socket', async () => {
    const [system, nowhere] = [{ uid: 1000, namespaces: true }, { DISPLAY: '' }];
    const english = await start({ ...system, env: nowhere }, '--hidden');
    expect(english).toMatchObject({ code: 1, stdout: '' });
    expect(english.stderr).toMatch(/^stint: Stint cannot start: there is no display .*\n$/u);
    const russian = await start({ ...system, env: nowhere, lang: 'ru_RU.UTF-8' });
    expect(russian.stderr).toContain('нет экрана');
    const runtime = mkdtempSync(join(tmpdir(), 'stint-session-'));
    const session = { ...nowhere, XDG_RUNTIME_DIR: runtime };
    expect(await start({ ...system, env: session })).toMatchObject({ code: 1 });
    const compositor = createServer().listen(join(runtime, 'wayland-0'));
    await once(compositor, 'listening');
    for (const env of [session, { ...nowhere, STINT_COMMAND_LINE: '{}' }, { ...nowhere, WAYLAND_DISPLAY: 'wayland-1' }])
      expect(await start({ ...system, env })).toMatchObject({ code: 0 });
    compositor.close();
    // What is printed, and what a running Stint is told, needs none either.
    expect(await start({ ...system, env: nowhere }, '--version')).toMatchObject({ code: 0, stdout: '<--version>' });
    expect(await start({ ...system, env: nowhere }, '--user-data-dir=/x', 'toggle')).toMatchObject({ code: 0 });
  });

  test('leaves the sandbox off only if told to', async () => {
    expect(await start({ uid: 0, namespaces: false }, '--no-sandbox', 'show')).toMatchObject({
      code: 0,
      stdout: '<--no-sandbox><show>',
    });
  });
});
