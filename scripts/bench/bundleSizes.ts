import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../runtime/paths.ts';
import { round } from './figure.ts';
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
    { name: 'page at its start, gzipped', value: round(page / 1000), unit: 'kB', aim: 'under 200' },
    { name: 'page, what comes later, gzipped', value: round(later / 1000), unit: 'kB', aim: '' },
    { name: 'preload', value: round(preload.length / 1000), unit: 'kB', aim: 'under 5' },
  ];
}
