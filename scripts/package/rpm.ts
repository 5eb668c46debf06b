import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { captured } from '../process.ts';
import { ROOT } from '../runtime/paths.ts';
import type { Build } from './build.ts';
import { marked } from './build.ts';
import { MAINTAINER, PRODUCT } from './product.ts';
import { writeTemplate } from './template.ts';
import { folder, layOut, settle } from './tree.ts';

const ARCHITECTURE = { x64: 'x86_64', arm64: 'aarch64' } as const;

/** Makes the package of a packed app for Fedora, openSUSE and their like; returns its path. */
export async function makeRpm(app: string, build: Build): Promise<string> {
  const work = join(build.output, 'rpm');
  await rm(work, { recursive: true, force: true });
  const tree = join(work, 'tree');
  await layOut(app, build, {
    prefix: join(tree, 'usr'),
    launcher: `/usr/lib/${PRODUCT.program}/launch`,
    command: [`/usr/bin/${PRODUCT.program}`],
    distribution: 'other',
  });
  const docs = await folder(tree, 'usr', 'share', 'doc', PRODUCT.program);
  for (const name of ['LICENSE', 'CHANGELOG.md']) await cp(join(ROOT, name), join(docs, name));
  await settle(tree, build.epoch);
  const spec = join(work, 'stint.spec');
  const payload = build.isFast ? 'w1.gzdio' : 'w19.zstdio';
  await writeTemplate('linux/stint.spec.in', spec, {
    VERSION: build.version,
    MAINTAINER,
    PAYLOAD: payload,
    TREE: tree,
  });
  const architecture = ARCHITECTURE[build.arch];
  await captured('rpmbuild', ['-bb', '--target', architecture, '--define', `_topdir ${work}`, spec], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(build.epoch) },
  });
  const target = join(build.output, `${marked(PRODUCT.program, build)}-${build.version}-1.${architecture}.rpm`);
  const made = `${PRODUCT.program}-${build.version}-1.${architecture}.rpm`;
  await rename(join(work, 'RPMS', architecture, made), target);
  await rm(work, { recursive: true });
  return target;
}
