import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captured } from './process.ts';
import { PACKAGING } from './package/template.ts';
import { ensureSystem } from './system.ts';

/** Sizes of Linux, of Windows and of macOS, px. */
const HICOLOR = [16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512];
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 256];
const MACOS = [16, 32, 128, 256, 512, 1024];
/** On macOS, icons leave a margin: the drawing is this part of the picture. */
const MACOS_PART = 824 / 1024;

const icons = join(PACKAGING, 'icons');
const drawing = join(icons, 'stint.svg');

/** Draws the icon at a size, with a margin around it so that it fills `part` of the picture. */
async function draw(size: number, target: string, part = 1): Promise<string> {
  const inner = String(size * part);
  const margin = String((size * (1 - part)) / 2);
  const page = ['--page-width', String(size), '--page-height', String(size), '--left', margin, '--top', margin];
  await captured('rsvg-convert', ['-w', inner, '-h', inner, ...(part < 1 ? page : []), drawing, '-o', target]);
  return target;
}

/** Makes all icons of packages anew from the one drawing. They are committed: a package needs no tools for them. */
await ensureSystem('icons');
const work = await mkdtemp(join(tmpdir(), 'stint-icons-'));
const theme = join(icons, 'hicolor');
await rm(theme, { recursive: true, force: true });
await mkdir(theme);
for (const size of HICOLOR) await draw(size, join(theme, `${size}x${size}.png`));
const windows = await Promise.all(WINDOWS.map((size) => draw(size, join(work, `win-${size}.png`))));
// The largest is stored as it is, which Windows wants for that size alone.
const [largest = '', ...small] = windows.toReversed();
await captured('icotool', ['-c', '-o', join(icons, 'stint.ico'), ...small, `--raw=${largest}`]);
const macos = await Promise.all(MACOS.map((size) => draw(size, join(work, `mac-${size}.png`), MACOS_PART)));
await captured('png2icns', [join(icons, 'stint.icns'), ...macos]);
await rm(work, { recursive: true });
