import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { captured } from '../process.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { marked } from './build.ts';
import { PRODUCT } from './product.ts';
import { writeTemplate } from './template.ts';
import { LAUNCHER, layOut, settle } from './tree.ts';

/** Makes an archive of a packed app that runs from any folder; returns its path. */
export async function makeTarball(app: string, build: Build): Promise<string> {
  const name = `${marked(PRODUCT.program, build)}-${build.version}-linux-${build.arch}`;
  const root = join(build.output, name);
  await rm(root, { recursive: true, force: true });
  await layOut(app, build, { prefix: root, launcher: LAUNCHER, command: [PRODUCT.program], distribution: 'other' });
  // A desktop entry names its program with the folder, which is known only where the archive is unpacked.
  for (const part of ['applications', 'metainfo']) await rm(join(root, 'share', part), { recursive: true });
  await symlink(`lib/${PRODUCT.program}/${LAUNCHER}`, join(root, PRODUCT.program));
  await writeTemplate('linux/README.txt.in', join(root, 'README.txt'), { VERSION: build.version });
  await cp(join(ROOT, 'LICENSE'), join(root, 'LICENSE'));
  await settle(root, build.epoch);
  const target = join(build.output, `${name}.tar.gz`);
  const owner = ['--owner=0', '--group=0', '--numeric-owner'];
  const compress = `--use-compress-program=gzip -n ${build.isFast ? '-1' : '-9'}`;
  await captured('tar', [
    '-c',
    '--format=gnu',
    '--sort=name',
    ...owner,
    compress,
    '-f',
    target,
    '-C',
    build.output,
    name,
  ]);
  await rm(root, { recursive: true });
  return target;
}
