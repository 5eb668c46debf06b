/** The value of `Exec` in a desktop entry for a program and its arguments. @see Desktop Entry Specification, "Exec" */
const execOf = (words: readonly string[]): string =>
  words
    .map((word) => {
      // Quoted for Exec, then escaped like every string in the file. A percent sign would be a field code.
      const quoted = /^[\w./:=@-]+$/u.test(word) ? word : `"${word.replaceAll(/["`$\\]/gu, String.raw`\$&`)}"`;
      return quoted.replaceAll('\\', '\\\\').replaceAll('%', '%%');
    })
    .join(' ');

const entry = (exec: string, ...lines: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Stint',
    `Exec=${exec}`,
    'Icon=stint',
    'Terminal=false',
    ...lines,
    '',
  ].join('\n');

/** The autostart entry that runs a command when the session starts. @see Desktop Application Autostart Specification */
export const autostartEntry = (words: readonly string[]): string =>
  entry(execOf(words), 'X-GNOME-Autostart-enabled=true');

/** The desktop entry that opens links of a scheme with a command. Menus do not show it. */
export const linkEntry = (words: readonly string[], scheme: string): string =>
  entry(`${execOf(words)} %u`, 'NoDisplay=true', `MimeType=x-scheme-handler/${scheme};`);

/** Whether a desktop runs this autostart entry. Desktops turn one off with a line in the file. */
export const isTurnedOn = (text: string): boolean =>
  !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/mu.test(text);
