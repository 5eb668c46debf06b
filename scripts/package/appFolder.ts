import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build as runBuilder, Platform } from 'electron-builder';
import { captured, tool } from '../process.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { builderConfig } from './builderConfig.ts';

/** Builds the app from its sources and packs it for Linux; returns the folder. */
export async function packFolder(build: Build): Promise<string> {
  await captured(...tool('electron-vite/bin/electron-vite.js', 'build'));
  const target = { platform: 'linux', arch: build.arch } as const;
  await rm(build.output, { recursive: true, force: true });
  await runBuilder({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch[build.arch]),
    config: builderConfig(build, target),
  });
  await rm(join(build.output, 'builder-debug.yml'), { force: true });
  return join(build.output, build.arch === 'x64' ? 'linux-unpacked' : `linux-${build.arch}-unpacked`);
}
