import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildKind } from '#shared/contract/about.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import type { UpdateWay } from '#shared/model/update.ts';
import { installationOf } from '../../src/main/core/installation.ts';
import type { InstallationSigns } from '../../src/main/core/installation.ts';
import { isOnPath } from '../../src/main/desktop/onPath.ts';
import { updateWayOf } from '../../src/main/features/updates/way.ts';

const EXECUTABLE = '/usr/lib/stint/stint';

const installed = (signs: Partial<InstallationSigns>, files: readonly string[] = []) =>
  installationOf({
    isPackaged: true,
    platform: 'linux',
    env: {},
    executable: EXECUTABLE,
    exists: (path) => files.includes(path),
    ...signs,
  });

const mounted = { APPIMAGE: '/home/ann/Stint.AppImage', APPDIR: '/tmp/.mount_1' };
const dpkg = '/var/lib/dpkg/info/stint.list';
const inSnap = { env: { SNAP: '/snap/stint/1' }, executable: '/snap/stint/1/lib/stint/stint' };
const inFlatpak = { env: { FLATPAK_ID: 'x' }, executable: '/app/lib/stint/stint' };
const onWindows = { platform: 'win32', executable: 'C:/Stint/Stint.exe' } as const;

test.each<[BuildKind, UpdateWay, Partial<InstallationSigns>, string[]]>([
  ['checkout', 'checkout', { isPackaged: false, executable: '/opt/electron' }, []],
  ['dmg', 'self', { platform: 'darwin', executable: '/Applications/Stint.app/Contents/MacOS/Stint' }, []],
  ['AppImage', 'self', { env: mounted, executable: '/tmp/.mount_1/stint' }, []],
  ['Flatpak', 'system', inFlatpak, []],
  ['Snap', 'system', inSnap, []],
  ['archive', 'folder', { executable: '/home/ann/stint/lib/stint/stint' }, [dpkg]],
  ['archive', 'folder', { executable: '/opt/stint/stint' }, [dpkg]],
  ['archive', 'folder', { executable: '/usr/local/lib/stint/stint' }, [dpkg]],
  ['deb', 'system', {}, [dpkg, '/var/lib/rpm']],
  ['rpm', 'system', {}, ['/usr/lib/sysimage/rpm']],
  ['system', 'system', {}, []],
  ['system', 'system', { executable: '/nix/store/x-stint/lib/stint/stint' }, [dpkg]],
  ['NSIS', 'self', onWindows, [join('C:/Stint', 'Uninstall Stint.exe')]],
  ['zip', 'folder', onWindows, []],
])('a build for %s is known, and that new versions come by %s', (build, way, signs, files) => {
  const found = installed(signs, files);
  expect(found.build).toBe(build);
  expect(updateWayOf(found.build, true)).toBe(way);
  expect(updateWayOf(found.build, false)).toBe(way === 'self' ? 'keyless' : way);
});

test('what another AppImage, Snap or Flatpak set for the terminal that Stint was started from makes it none of them', () => {
  const env = { ...mounted, SNAP: '/snap/code/1', FLATPAK_ID: 'org.example.Terminal' };
  const found = installed({ env }, [dpkg]);
  expect(found).toEqual(installed({}, [dpkg]));
  expect(found).toMatchObject({ build: 'deb', appImage: null, program: '/usr/lib/stint/launch' });
  expect(installed({ env, executable: '/home/ann/stint/stint' })).toMatchObject({
    build: 'archive',
    program: '/home/ann/stint/launch',
  });
  expect(installed({ env: { APPIMAGE: 'Stint.AppImage', APPDIR: '/usr' } })).toMatchObject({ appImage: null });
});

test('each is started by what says why it cannot run, and has its command line', () => {
  expect(installed({}, [dpkg])).toMatchObject({
    program: '/usr/lib/stint/launch',
    client: '/usr/lib/stint/bin/stint',
    command: ['/usr/lib/stint/bin/stint'],
  });
  expect(installed({ env: mounted, executable: '/tmp/.mount_1/stint' })).toMatchObject({
    program: mounted.APPIMAGE,
    appImage: mounted.APPIMAGE,
    client: '/tmp/.mount_1/bin/stint',
    command: [mounted.APPIMAGE, 'stint'],
  });
  expect(installed(inFlatpak)).toMatchObject({ command: ['flatpak', 'run', '--command=stint', APPLICATION_ID] });
  expect(installed(inSnap)).toMatchObject({ command: ['stint'] });
  const mac = '/Applications/Stint.app/Contents';
  expect(installed({ platform: 'darwin', executable: `${mac}/MacOS/Stint` })).toMatchObject({
    program: `${mac}/MacOS/Stint`,
    client: `${mac}/bin/stint`,
  });
  expect(installed({ isPackaged: false, executable: '/opt/electron' })).toMatchObject({
    program: '/opt/electron',
    client: null,
    command: null,
  });
});

describe.skipIf(process.platform === 'win32')('the command that shells find', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-path-'));
  const [client, first, second] = ['stint-client', 'first', 'second'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(client, 'a client', { mode: 0o755 });
  const searched = [first, '', second].join(delimiter);
  const stint = join(second, 'stint');
  const other = join(first, 'stint');

  test('is the own one if it leads to it or is its copy, and no other comes first', () => {
    for (const path of [first, second]) mkdirSync(path);
    expect(isOnPath(client, searched)).toBe(false);
    symlinkSync(client, stint);
    expect(isOnPath(client, searched)).toBe(true);
    rmSync(stint);
    copyFileSync(client, stint);
    expect(isOnPath(client, searched)).toBe(true);
    writeFileSync(stint, 'an older client');
    expect(isOnPath(client, searched)).toBe(false);
    copyFileSync(client, stint);
    // A shell passes over what nobody may run.
    writeFileSync(other, 'another program');
    chmodSync(other, 0o644);
    expect(isOnPath(client, searched)).toBe(true);
    chmodSync(other, 0o755);
    expect(isOnPath(client, searched)).toBe(false);
  });
});
