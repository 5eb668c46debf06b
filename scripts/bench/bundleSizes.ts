import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../runtime/paths.ts';
import { figure, valueBelow } from './figure.ts';
import type { Figure } from './figure.ts';

/** Sizes of the build: the page gzipped, the preload uncompressed; in kB of 1,000 bytes. */
export async function bundleSizes(): Promise<Figure[]> {
  const assets = join(ROOT, 'out', 'renderer', 'assets');
  const html = await readFile(join(ROOT, 'out', 'renderer', 'index.html'), 'utf8');
  let page = 0;
  let later = 0;
  for (const name of await readdir(assets)) {
    const size = gzipSync(await readFile(join(assets, name))).length;
    if (html.includes(name)) page += size;
    else later += size;
  }
  const preload = await readFile(join(ROOT, 'out', 'preload', 'index.cjs'));
  return [
    figure('page at its start, gzipped', 'kB', page / 1000, valueBelow(110)),
    figure('page, what comes later, gzipped', 'kB', later / 1000),
    figure('preload', 'kB', preload.length / 1000, valueBelow(5)),
  ];
}
