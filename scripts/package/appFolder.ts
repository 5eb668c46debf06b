import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build as runBuilder, Platform } from 'electron-builder';
import { captured, tool } from '../process.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { builderConfig } from './builderConfig.ts';
import { writeUpdateSource } from './updateSource.ts';

/** Builds the app from its sources, into an empty folder for packages. */
export async function buildApp({ output, feed, updateKey }: Build): Promise<void> {
  await captured(...tool('electron-vite/bin/electron-vite.js', 'build'));
  await writeUpdateSource(feed, updateKey);
  await rm(output, { recursive: true, force: true });
}

/** Packs the built app for Linux; returns the folder. */
export async function packFolder(build: Build): Promise<string> {
  const target = { platform: 'linux', arch: build.arch } as const;
  await runBuilder({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch[build.arch]),
    // Whether a package finds updates by itself, its own maker says.
    config: { ...builderConfig(build, target), publish: null },
  });
  await rm(join(build.output, 'builder-debug.yml'), { force: true });
  return join(build.output, build.arch === 'x64' ? 'linux-unpacked' : `linux-${build.arch}-unpacked`);
}

/** Makes what people on macOS and Windows download, on these systems; returns the paths. */
export async function makeForSystem(build: Build, system: 'mac' | 'win'): Promise<string[]> {
  const isMac = system === 'mac';
  return await runBuilder({
    projectDir: ROOT,
    publish: 'never',
    targets: isMac
      ? Platform.MAC.createTarget(['dmg', 'zip'], Arch.universal)
      : Platform.WINDOWS.createTarget(['nsis', 'zip'], Arch[build.arch]),
    config: builderConfig(build, { platform: isMac ? 'darwin' : 'win32', arch: build.arch }),
  });
}
