import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { keysymsOf } from '#shared/format/keysyms.ts';
import { desktopKind } from '#shared/snapshot/desktopKind.ts';
import { desktopBinding } from '../../src/renderer/state/desktopBinding.ts';

const wanted = {
  id: 'toggle',
  title: 'Pause and resume',
  accelerator: 'CommandOrControl+Alt+Shift+Space',
  command: 'stint toggle --launch',
};

test.each([
  ['Super+PageUp', { modifiers: ['super'], key: 'Prior' }],
  ['Shift+Ctrl+A', { modifiers: ['ctrl', 'shift'], key: 'a' }],
  ['F12', { modifiers: [], key: 'F12' }],
  ['Ctrl+Alt+;', { modifiers: ['ctrl', 'alt'], key: 'semicolon' }],
])('the keys %s have names in xkbcommon', (accelerator, keysyms) => {
  expect(keysymsOf(accelerator)).toEqual(keysyms);
});

test.each([
  ['ubuntu:GNOME', 'gnome'],
  ['GNOME-Classic:GNOME', 'gnome'],
  ['KDE', 'kde'],
  ['sway', 'sway'],
  ['Hyprland', 'hyprland'],
  ['XFCE', 'other'],
  ['', 'other'],
])('a desktop is known by its names: %s', (names, kind) => {
  expect(desktopKind(names)).toBe(kind);
});

test.each([
  ['sway', 'bindsym Ctrl+Mod1+Shift+space exec stint toggle --launch'],
  ['hyprland', 'bind = CTRL ALT SHIFT, space, exec, stint toggle --launch'],
  ['niri', 'Ctrl+Alt+Shift+space { spawn "sh" "-c" "stint toggle --launch"; }'],
  ['river', "riverctl map normal Control+Alt+Shift space spawn 'stint toggle --launch'"],
  ['kde', 'stint toggle --launch'],
  ['other', 'stint toggle --launch'],
] as const)('what binds the keys in %s', (desktop, text) => {
  expect(desktopBinding(desktop, wanted)).toBe(text);
});

test('a command with spaces and quotes is quoted as the file wants it', () => {
  const odd = { ...wanted, accelerator: 'F8', command: `'/opt/a b/stint' "x" toggle` };
  expect(desktopBinding('niri', odd)).toBe(`F8 { spawn "sh" "-c" "'/opt/a b/stint' \\"x\\" toggle"; }`);
  expect(desktopBinding('river', odd)).toBe(`riverctl map normal None F8 spawn ''\\''/opt/a b/stint'\\'' "x" toggle'`);
});

test('the recipe for GNOME has the commands that the app shows', () => {
  const recipe = readFileSync(new URL('../../docs/recipes/gnome.md', import.meta.url), 'utf8');
  expect(/```sh\n(.*?)\n```/su.exec(recipe)?.[1]).toBe(desktopBinding('gnome', wanted));
});

/** Stands for gsettings: its values are in a file, one a line. */
const GSETTINGS = `#!/bin/sh
case $1 in
  get) grep -F "$2 $3=" "$STORE" | tail -n 1 | cut -d= -f2- ;;
  set) printf '%s %s=%s\\n' "$2" "$3" "$4" >> "$STORE" ;;
esac`;

test.runIf(process.platform === 'linux').each([
  ['@as []', "['/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/stint-toggle/']"],
  ["['/a/']", "['/a/', '/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/stint-toggle/']"],
])('the commands for GNOME add to the list %s, once', (before, after) => {
  const folder = mkdtempSync(join(tmpdir(), 'stint-gsettings-'));
  const store = join(folder, 'store');
  const list = 'org.gnome.settings-daemon.plugins.media-keys custom-keybindings';
  writeFileSync(store, `${list}=${before}\n`);
  writeFileSync(join(folder, 'gsettings'), GSETTINGS);
  chmodSync(join(folder, 'gsettings'), 0o755);
  const script = desktopBinding('gnome', { ...wanted, title: "It's me" });
  const env = { STORE: store, PATH: [folder, process.env['PATH']].join(delimiter) };
  for (let times = 0; times < 2; times++) execFileSync('sh', ['-c', script], { env });
  const lines = readFileSync(store, 'utf8').split('\n');
  expect(lines.findLast((line) => line.startsWith(list))).toBe(`${list}=${after}`);
  const values = lines.filter((line) => line.includes('stint-toggle/ ')).map((line) => line.replace(/^\S+ /u, ''));
  expect(values.slice(3, 6)).toEqual([
    String.raw`name='Stint: It\'s me'`,
    "command='stint toggle --launch'",
    "binding='<Control><Alt><Shift>space'",
  ]);
});
