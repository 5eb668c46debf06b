import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copiedTool, isOnPath, linkedTool, pathTool, removeCopy } from '../../src/main/features/commandLine/tool.ts';
import { createToolDesk } from '../../src/main/features/commandLine/toolDesk.ts';
import { buildClient } from '../../scripts/package/buildClient.ts';
import { openCore } from '../support/openCore.ts';
import { testContext } from '../support/context.ts';

/** A home folder, and the client that came with a program. */
async function openHome() {
  const home = mkdtempSync(join(tmpdir(), 'stint-home-'));
  const client = join(home, 'App', 'Contents', 'bin', 'stint');
  await buildClient({ platform: process.platform, arch: process.arch }, client);
  return { home, client };
}

test('on Linux the tool is a copy that runs, is renewed with Stint, and is removed', { timeout: 30_000 }, async () => {
  const { home, client } = await openHome();
  const on = openCore();
  const tool = copiedTool({ client, home });
  const desk = createToolDesk(testContext(on), client, tool);
  const shown = () => on.core.snapshot().commandLine.tool;
  await desk.renew();
  expect(shown()).toEqual({ path: join(home, '.local/bin/stint'), installed: false, onPath: false });
  expect(await desk.install()).toEqual({ ok: true, value: null });
  expect(shown()).toMatchObject({ installed: true });
  expect(statSync(tool.path).mode & 0o777).toBe(0o755);
  expect(() => execFileSync(tool.path, [`--user-data-dir=${home}`], { stdio: 'pipe' })).toThrow(
    /Stint is not running/u,
  );

  // An older one is renewed; what is none of ours stays.
  writeFileSync(tool.path, 'older STINT_COMMAND_LINE');
  await desk.renew();
  expect(readFileSync(tool.path).equals(readFileSync(client))).toBe(true);
  expect(await desk.remove()).toMatchObject({ ok: true });
  expect(shown()).toMatchObject({ installed: false });
  writeFileSync(tool.path, '#!/bin/sh\necho mine\n');
  for (const change of [desk.install, desk.remove, desk.renew]) await change();
  expect(await desk.install()).toMatchObject({ ok: false, message: expect.stringContaining(tool.path) });
  expect(readFileSync(tool.path, 'utf8')).toContain('mine');
});

test('beside the tool of a package, a copy of any version goes, and what is none of ours stays', async () => {
  const { home, client } = await openHome();
  const { path, install } = copiedTool({ client, home });
  await removeCopy({ client, home });
  await install();
  await removeCopy({ client, home });
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, 'older STINT_COMMAND_LINE');
  await removeCopy({ client, home });
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, '#!/bin/sh\necho mine\n');
  await removeCopy({ client, home });
  expect(existsSync(path)).toBe(true);
});

test(
  'on macOS it is a link into the app, in the folder of all if that can be written',
  { timeout: 30_000 },
  async () => {
    const { home, client } = await openHome();
    const shared = join(home, 'shared');
    mkdirSync(shared);
    for (const folder of [shared, join(home, '.local', 'bin')]) {
      const tool = linkedTool({ client, home }, folder === shared ? shared : join(home, 'nowhere'));
      expect([dirname(tool.path), await tool.look()]).toEqual([folder, 'missing']);
      await tool.install();
      expect([readlinkSync(tool.path), await tool.look()]).toEqual([client, 'installed']);
      const moved = linkedTool({ client: client.replace('App', 'Other.app'), home }, dirname(tool.path));
      expect(await moved.look()).toBe('outdated');
      await tool.remove();
      writeFileSync(tool.path, 'mine');
      expect(await tool.look()).toBe('taken');
    }
  },
);

test('on Windows it is a folder on the PATH of the user, whose variables stay', async () => {
  const ran: string[] = [];
  let stored = '%USERPROFILE%/bin';
  const tool = pathTool({ client: "C:/O'Neil/Stint/bin/stint.exe" }, async (program, args) => {
    ran.push([program, ...args].join(' '));
    return program === 'reg.exe'
      ? `HKEY_CURRENT_USER/Environment\r\n    Path    REG_EXPAND_SZ    ${stored}\r\n\r\n`
      : '';
  });
  expect(await tool.look()).toBe('missing');
  stored += ";c:/o'neil/stint/BIN";
  expect(await tool.look()).toBe('installed');
  ran.length = 0;
  await tool.install();
  await tool.remove();
  const [install = '', remove = ''] = ran;
  expect(install).toContain("$parts += 'C:/O''Neil/Stint/bin'");
  expect(remove).not.toContain('$parts +=');
  for (const script of [install, remove]) {
    expect(script).toContain("-ne 'C:/O''Neil/Stint/bin'");
    expect(script).toContain('DoNotExpandEnvironmentNames');
  }
});

test('a folder is on the PATH, or is not', () => {
  expect(isOnPath('/home/me/.local/bin/stint', '/usr/bin:/home/me/.local/bin')).toBe(true);
  expect(isOnPath('/home/me/.local/bin/stint', '/usr/bin:/home/me/.local/bin2')).toBe(false);
});
