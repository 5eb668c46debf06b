import { keysymsOf } from '#shared/format/keysyms.ts';
import type { Keysyms, Modifier } from '#shared/format/keysyms.ts';
import type { DesktopKind } from '#shared/snapshot/desktopKind.ts';

type Wanted = {
  /** Of the shortcut, to tell its entry from others. */
  readonly id: string;
  readonly title: string;
  /** An Electron accelerator. */
  readonly accelerator: string;
  /** What a shell runs. */
  readonly command: string;
};

const names = (of: Readonly<Record<Modifier, string>>, { modifiers }: Keysyms): string[] =>
  modifiers.map((modifier) => of[modifier]);

/** Quoted for a shell. */
const shell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A string of GVariant, and one of KDL. */
const quoted = (text: string, quote: "'" | '"'): string =>
  `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;

const gtk = { ctrl: '<Control>', alt: '<Alt>', shift: '<Shift>', super: '<Super>' } as const;
const sway = { ctrl: 'Ctrl', alt: 'Mod1', shift: 'Shift', super: 'Mod4' } as const;
const hyprland = { ctrl: 'CTRL', alt: 'ALT', shift: 'SHIFT', super: 'SUPER' } as const;
const niri = { ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', super: 'Super' } as const;
const river = { ctrl: 'Control', alt: 'Alt', shift: 'Shift', super: 'Super' } as const;

/** Adds an entry to the list of custom shortcuts, which stays as it is if it has it; run again, it changes the entry. */
function gnomeCommands({ id, title, command }: Wanted, keys: Keysyms): string {
  const schema = 'org.gnome.settings-daemon.plugins.media-keys';
  const path = `/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/stint-${id}/`;
  const set = (key: string, value: string): string =>
    `gsettings set ${schema}.custom-keybinding:${path} ${key} ${shell(quoted(value, "'"))}`;
  return [
    `p=${path}`,
    `l=$(gsettings get ${schema} custom-keybindings)`,
    'case $l in *"$p"*) ;; "["*) l="${l%]}, \'$p\']" ;; *) l="[\'$p\']" ;; esac',
    `gsettings set ${schema} custom-keybindings "$l"`,
    set('name', `Stint: ${title}`),
    set('command', command),
    set('binding', names(gtk, keys).join('') + keys.key),
  ].join('\n');
}

/** What a person puts into the configuration of a desktop, or into a terminal, for keys to run a command. */
export function desktopBinding(desktop: DesktopKind, wanted: Wanted): string {
  const keys = keysymsOf(wanted.accelerator);
  const { command } = wanted;
  const texts: Readonly<Record<DesktopKind, () => string>> = {
    gnome: () => gnomeCommands(wanted, keys),
    sway: () => `bindsym ${[...names(sway, keys), keys.key].join('+')} exec ${command}`,
    hyprland: () => `bind = ${names(hyprland, keys).join(' ')}, ${keys.key}, exec, ${command}`,
    niri: () => `${[...names(niri, keys), keys.key].join('+')} { spawn "sh" "-c" ${quoted(command, '"')}; }`,
    river: () => `riverctl map normal ${names(river, keys).join('+') || 'None'} ${keys.key} spawn ${shell(command)}`,
    kde: () => command,
    other: () => command,
  };
  return texts[desktop]();
}
