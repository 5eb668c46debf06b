import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** What Electron says of this start. */
const app = vi.hoisted(() => ({ isPackaged: true, switches: new Map<string, string>() }));

vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return app.isPackaged;
    },
    getAppPath: () => '/home/ann/stint',
    commandLine: {
      hasSwitch: (name: string) => app.switches.has(name),
      getSwitchValue: (name: string) => app.switches.get(name) ?? '',
    },
  },
}));

/** The module as it is in a process with these facts. */
async function loaded(execPath: string, uid: number) {
  vi.resetModules();
  vi.spyOn(process, 'execPath', 'get').mockReturnValue(execPath);
  vi.spyOn(process, 'getuid').mockReturnValue(uid);
  return await import('../../src/main/desktop/ownProgram.ts');
}

beforeEach(() => {
  app.isPackaged = true;
  app.switches.clear();
  vi.stubEnv('PATH', '/nowhere');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe.runIf(process.platform === 'linux')('what starts Stint', () => {
  test('carries no switch of one start where it is written down; its restarts do', async () => {
    app.switches.set('no-sandbox', '');
    const { ownProgram, nextProgram, shortcutCommands } = await loaded('/usr/lib/stint/stint', 1000);
    expect(ownProgram()).toEqual(['/usr/lib/stint/launch']);
    expect(Object.values(shortcutCommands()).join()).not.toContain('sandbox');
    expect(nextProgram()).toEqual(['/usr/lib/stint/launch', '--no-sandbox']);
    app.switches.clear();
    expect(nextProgram()).toEqual(ownProgram());
  });

  test('is the runtime with the folder of a checkout, which root cannot use with the sandbox', async () => {
    app.isPackaged = false;
    app.switches.set('no-sandbox', '').set('user-data-dir', '/data');
    const root = await loaded('/opt/electron', 0);
    expect(root.ownProgram()).toEqual(['/opt/electron', '/home/ann/stint', '--no-sandbox', '--user-data-dir=/data']);
    expect(root.nextProgram()).toEqual(root.ownProgram());
    const { ownProgram, shortcutCommands, installableClient } = await loaded('/opt/electron', 1000);
    expect(ownProgram()).toEqual(['/opt/electron', '/home/ann/stint', '--user-data-dir=/data']);
    expect(shortcutCommands().toggle).toBe('/opt/electron /home/ann/stint --user-data-dir=/data toggle');
    expect(installableClient()).toBeNull();
  });

  test('is the AppImage, whose command line shortcuts use, each word as a shell takes it', async () => {
    vi.stubEnv('APPIMAGE', "/home/ann/Ann's apps/Stint.AppImage");
    vi.stubEnv('APPDIR', '/tmp/.mount_1');
    const { ownProgram, shortcutCommands, installableClient } = await loaded('/tmp/.mount_1/stint', 1000);
    expect(ownProgram()).toEqual(["/home/ann/Ann's apps/Stint.AppImage"]);
    expect(shortcutCommands().quickStart).toBe(
      String.raw`'/home/ann/Ann'\''s apps/Stint.AppImage' stint quick-start --launch`,
    );
    expect(installableClient()).toBe('/tmp/.mount_1/bin/stint');
    const packaged = await loaded('/nix/store/x/lib/stint/stint', 1000);
    expect(packaged.ownProgram()).toEqual(['/nix/store/x/lib/stint/launch']);
    expect(packaged.installableClient()).toBeNull();
  });
});
