import { basename, join } from 'node:path';
import { fileDigest } from '../runtime/digest.ts';
import type { Build } from './build.ts';
import { PRODUCT } from './product.ts';
import { makeTarball } from './tarball.ts';
import { writeTemplate } from './template.ts';
import { folder, writeEntry, writeMetainfo } from './tree.ts';

/** Makes the archive and what Flatpak and Snap build a package from it with; returns the paths. */
export async function makeManifests(app: string, build: Build): Promise<string[]> {
  const archive = await makeTarball(app, build);
  const values = {
    VERSION: build.version,
    ARCHIVE_URL: `${PRODUCT.homePage}/releases/download/v${build.version}/${basename(archive)}`,
    ARCHIVE_SHA256: await fileDigest(archive),
  };
  const flatpak = await folder(build.output, 'flatpak');
  const manifest = join(flatpak, `${PRODUCT.id}.yml`);
  await writeTemplate('flatpak/manifest.yml.in', manifest, values);
  await writeEntry(flatpak, { launcher: 'stint-app', command: ['stint'] });
  await writeMetainfo(flatpak, build);
  const snap = await folder(build.output, 'snap');
  const snapcraft = join(snap, 'snapcraft.yaml');
  await writeTemplate('snap/snapcraft.yaml.in', snapcraft, values);
  await writeEntry(snap, { launcher: 'stint.app', command: ['stint'] });
  await writeMetainfo(snap, build);
  return [archive, manifest, snapcraft];
}
