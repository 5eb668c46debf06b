import { translator } from '#shared/i18n/translator.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { LINK_SCHEME } from '#shared/model/linkScheme.ts';

/** The name of the file with the entry of the menu, by which desktops know an app. */
export const MENU_ENTRY = `${APPLICATION_ID}.desktop`;

/** Escapes a string for a desktop entry. */
const plain = (text: string): string => text.replaceAll('\\', '\\\\');

/** The value of `Exec` in a desktop entry for a program and its arguments. @see Desktop Entry Specification, "Exec" */
const execOf = (words: readonly string[]): string =>
  words
    .map((word) => {
      // Quoted for Exec, then escaped like every string in the file. A percent sign would be a field code.
      const quoted = /^[\w./:=@-]+$/u.test(word) ? word : `"${word.replaceAll(/["`$\\]/gu, String.raw`\$&`)}"`;
      return plain(quoted).replaceAll('%', '%%');
    })
    .join(' ');

/** Desktops ignore an entry whose program is gone: what a removed Stint leaves does no harm. */
const entry = (words: readonly string[], exec: string, ...lines: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Stint',
    `Exec=${exec}`,
    `TryExec=${plain(words[0] ?? '')}`,
    `Icon=${APPLICATION_ID}`,
    'Terminal=false',
    ...lines,
    '',
  ].join('\n');

/** The autostart entry that runs a command when the session starts. @see Desktop Application Autostart Specification */
export const autostartEntry = (words: readonly string[]): string =>
  entry(words, execOf(words), 'X-GNOME-Autostart-enabled=true');

/** The desktop entry that opens links of a scheme with a command. Menus do not show it. */
export const linkEntry = (words: readonly string[], scheme: string): string =>
  entry(words, `${execOf(words)} %u`, 'NoDisplay=true', `MimeType=x-scheme-handler/${scheme};`);

/** A key in both languages, whatever that of the person is: the desktop chooses. */
const inBoth = (key: string, id: MessageId): readonly string[] => [
  `${key}=${translator('en')(id)}`,
  `${key}[ru]=${translator('ru')(id)}`,
];

/**
 * The entry of the menu. `program`: the words that start Stint; `command`: those that `stint` is on the command line.
 * `more`: further lines.
 */
export function menuEntry(program: readonly string[], command: readonly string[], ...more: readonly string[]): string {
  const action = (name: string, verb: string, label: MessageId): readonly string[] => [
    `[Desktop Action ${name}]`,
    ...inBoth('Name', label),
    `Exec=${execOf([...command, verb, '--launch'])}`,
    '',
  ];
  return [
    entry(
      program,
      `${execOf(program)} %u`,
      ...inBoth('GenericName', 'application.generic-name'),
      ...inBoth('Comment', 'application.summary'),
      ...inBoth('Keywords', 'application.keywords'),
      'Categories=Office;ProjectManagement;',
      `MimeType=x-scheme-handler/${LINK_SCHEME};`,
      'StartupNotify=true',
      `StartupWMClass=${APPLICATION_ID}`,
      'X-GNOME-SingleWindow=true',
      'Actions=Toggle;QuickStart;Show;',
      ...more,
    ),
    ...action('Toggle', 'toggle', 'application.toggle'),
    ...action('QuickStart', 'quick-start', 'application.quick-start'),
    ...action('Show', 'show', 'tray.show'),
  ].join('\n');
}

/** Whether a desktop runs this autostart entry. Desktops turn one off with a line in the file. */
export const isTurnedOn = (text: string): boolean =>
  !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/mu.test(text);
