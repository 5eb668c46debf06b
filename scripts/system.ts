import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quiet, shown } from './process.ts';
import { ELECTRON } from './runtime/paths.ts';

/** Debian packages of the libraries that Electron links to or loads. */
const LIBRARIES = 'libgtk-3-0 libnss3 libasound2 libgbm1 libatk-bridge2.0-0 libcups2 libxss1 libnotify4'.split(' ');
/** Programs for a virtual desktop, and their packages. */
const DISPLAY_TOOLS = { Xvfb: 'xvfb', 'dbus-daemon': 'dbus', 'dbus-launch': 'dbus-x11', openbox: 'openbox' };
/** Programs that make a repository of packages. */
const REPOSITORY_TOOLS = { 'apt-ftparchive': 'apt-utils', createrepo_c: 'createrepo-c', gpg: 'gnupg', rpmbuild: 'rpm' };
/** Programs that tests without windows use. */
const UNIT_TOOLS = {
  cc: 'gcc libc6-dev',
  curl: 'curl',
  mosquitto: 'mosquitto',
  openssl: 'openssl',
  ...REPOSITORY_TOOLS,
  'desktop-file-validate': 'desktop-file-utils',
  appstreamcli: 'appstream',
  man: 'man-db',
  'dpkg-parsechangelog': 'dpkg-dev',
};
const TEST_TOOLS = {
  ...DISPLAY_TOOLS,
  ...UNIT_TOOLS,
  faketime: 'faketime',
  'gnome-keyring-daemon': 'gnome-keyring libsecret-1-0',
  xdotool: 'xdotool',
  import: 'imagemagick',
  chromium: 'chromium',
  'xdg-open': 'xdg-utils',
  pdftotext: 'poppler-utils',
  sway: 'sway',
  wtype: 'wtype',
  grim: 'grim',
};

/** The purpose of libraries and tools: to run on this desktop or a virtual one, to test, to measure, or to make
 * packages, repositories, icons or pictures. */
export type Purpose = keyof typeof TOOLS;
/** What takes pictures of views, and makes animated ones. */
const SCREENSHOT_TOOLS = { ...TEST_TOOLS, img2webp: 'webp' };
const BENCH_TOOLS = { ...TEST_TOOLS, timew: 'timewarrior' };
/** What makes the packages of Linux. */
const PACKAGE_TOOLS = {
  cc: 'gcc libc6-dev',
  'dpkg-deb': 'dpkg',
  rpmbuild: 'rpm',
  mksquashfs: 'squashfs-tools',
  'desktop-file-validate': 'desktop-file-utils',
};
/** What checks and installs them. */
const PACKAGE_TEST_TOOLS = {
  ...TEST_TOOLS,
  ...PACKAGE_TOOLS,
  lintian: 'lintian',
  unsquashfs: 'squashfs-tools',
  'flatpak-builder': 'flatpak-builder',
};
/** What draws the icons. */
const ICON_TOOLS = { 'rsvg-convert': 'librsvg2-bin', icotool: 'icoutils', png2icns: 'icnsutils' };
const TOOLS = {
  desktop: {},
  virtual: DISPLAY_TOOLS,
  tests: TEST_TOOLS,
  'unit tests': UNIT_TOOLS,
  repositories: REPOSITORY_TOOLS,
  screenshots: SCREENSHOT_TOOLS,
  benchmarks: BENCH_TOOLS,
  packages: PACKAGE_TOOLS,
  'package tests': PACKAGE_TEST_TOOLS,
  icons: ICON_TOOLS,
};

const WITHOUT_ELECTRON: ReadonlySet<Purpose> = new Set(['unit tests', 'repositories', 'icons']);

export const isPurpose = (word: string): word is Purpose => Object.hasOwn(TOOLS, word);

export const needsElectron = (purpose: Purpose): boolean => !WITHOUT_ELECTRON.has(purpose);

/** Whether a program is on the PATH, or where Debian puts services. */
const has = (program: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) => existsSync(join(folder, program)));

/**
 * On Linux, ensures that the system has what Electron and the tests need: as root with apt; otherwise prints the
 * command and exits. Other systems need nothing.
 */
export async function ensureSystem(purpose: Purpose): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = Object.entries(TOOLS[purpose]).flatMap(([program, name]) => (has(program) ? [] : [name]));
  if (needsElectron(purpose)) {
    const linked = await quiet('ldd', [join(ELECTRON, 'dist', 'electron')]);
    if (linked.output.includes('not found')) missing.push(...LIBRARIES);
  }
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    console.error(
      `Stint needs system packages that are missing. Install them and run the command again: sudo ${install}`,
    );
    process.exit(1);
  }
  console.log(`Installing system packages: ${missing.join(' ')}`);
  const done =
    (await shown('apt-get', ['update', '-qq'])) === 0 &&
    (await shown('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${install} -qq`])) === 0;
  if (done) return;
  console.error(`The system packages could not be installed. Try by hand: ${install}`);
  process.exit(1);
}
