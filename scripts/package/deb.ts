import { chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { captured } from '../process.ts';
import { PACKAGING, template, writeTemplate } from './template.ts';
import type { Build } from './build.ts';
import { marked } from './build.ts';
import { debianChangelog } from './news.ts';
import { MAINTAINER, PRODUCT } from './product.ts';
import { folder, layOut, licenseParagraphs, packed, settle } from './tree.ts';
import { ROOT } from '../runtime/paths.ts';

const ARCHITECTURE = { x64: 'amd64', arm64: 'arm64' } as const;

/** Libraries of Debian and Ubuntu; newer releases renamed some when time became 64 bits wide. */
const DEPENDS = [
  ...['libasound2', 'libatk-bridge2.0-0', 'libatk1.0-0', 'libatspi2.0-0', 'libcups2', 'libglib2.0-0', 'libgtk-3-0'].map(
    (name) => `${name} | ${name}t64`,
  ),
  // What the native module and the command of the shell were linked with.
  'libc6 (>= 2.34)',
  ...'libcairo2 libdbus-1-3 libdrm2 libexpat1 libgbm1 libgcc-s1 libnspr4 libnss3 libpango-1.0-0 libstdc++6 libudev1'.split(
    ' ',
  ),
  ...'libx11-6 libxcb1 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxkbcommon0 libxrandr2'.split(' '),
].toSorted();
const RECOMMENDS = ['libnotify4', 'libsecret-1-0', 'libxss1', 'xdg-utils'];

/** Makes the Debian package of a packed app; returns its path. */
export async function makeDeb(app: string, build: Build): Promise<string> {
  const root = join(build.output, 'deb');
  await rm(root, { recursive: true, force: true });
  const launcher = `/usr/lib/${PRODUCT.program}/launch`;
  await layOut(app, build, {
    prefix: join(root, 'usr'),
    launcher,
    command: [`/usr/bin/${PRODUCT.program}`],
    distribution: 'debian',
  });
  // Root's, and set-uid: Chromium starts its sandbox with it where user namespaces are off.
  await chmod(join(root, 'usr', 'lib', PRODUCT.program, 'chrome-sandbox'), 0o4755);
  await cp(join(PACKAGING, 'linux', 'apparmor-profile'), join(root, 'usr', 'lib', PRODUCT.program, 'apparmor-profile'));
  await writeDocs(root, build);
  await writeControl(root, build);
  await settle(root, build.epoch);
  const name = `${marked(PRODUCT.program, build)}_${build.version}-1_${ARCHITECTURE[build.arch]}.deb`;
  const target = join(build.output, name);
  const compression = build.isFast ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
  await captured('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, target], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(build.epoch) },
  });
  await rm(root, { recursive: true });
  return target;
}

async function writeDocs(root: string, build: Build): Promise<void> {
  const docs = await folder(root, 'usr', 'share', 'doc', PRODUCT.program);
  await writeTemplate('linux/copyright.in', join(docs, 'copyright'), { LICENSE: await licenseParagraphs() });
  const news = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
  await writeFile(join(docs, 'changelog.gz'), packed(news));
  await writeFile(join(docs, 'changelog.Debian.gz'), packed(debianChangelog(news, build)));
  const overrides = await folder(root, 'usr', 'share', 'lintian', 'overrides');
  await writeFile(join(overrides, PRODUCT.program), await template('linux/lintian-overrides.in'));
}

async function writeControl(root: string, { version, arch }: Build): Promise<void> {
  const control = await folder(root, 'DEBIAN');
  const files = await sums(root);
  const size = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes / 1024), 0);
  await writeFile(join(control, 'md5sums'), files.map(({ md5, path }) => `${md5}  ${path}\n`).join(''));
  await writeTemplate('linux/control.in', join(control, 'control'), {
    VERSION: version,
    ARCHITECTURE: ARCHITECTURE[arch],
    MAINTAINER,
    SIZE: String(size),
    DEPENDS: DEPENDS.join(', '),
    RECOMMENDS: RECOMMENDS.join(', '),
  });
  for (const script of ['postinst', 'prerm', 'postrm'])
    await writeTemplate(`linux/${script}.in`, join(control, script), {}, 0o755);
}

/** The hash of each file, which dpkg compares installed files with. */
async function sums(root: string): Promise<{ md5: string; path: string; bytes: number }[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return await Promise.all(
    paths
      .filter((path) => !path.startsWith(join(root, 'DEBIAN')))
      .toSorted()
      .map(async (path) => ({
        md5: createHash('md5')
          .update(await readFile(path))
          .digest('hex'),
        path: relative(root, path),
        bytes: (await stat(path)).size,
      })),
  );
}
