/** The words a desktop entry's `Exec` needs for a program and its arguments. @see Desktop Entry Specification, "Exec" */
const execOf = (words: readonly string[]): string =>
  words
    .map((word) => {
      // Quoted by its rule, then escaped once more as every string in the file is; a percent sign is a field code.
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

/** The autostart entry that starts these words with the session. @see Desktop Application Autostart Specification */
export const autostartEntry = (words: readonly string[]): string =>
  entry(execOf(words), 'X-GNOME-Autostart-enabled=true');

/** The entry that opens links of a scheme with these words; no menu shows it. */
export const linkEntry = (words: readonly string[], scheme: string): string =>
  entry(`${execOf(words)} %u`, 'NoDisplay=true', `MimeType=x-scheme-handler/${scheme};`);

/** Whether a desktop that reads this entry starts it: its own settings turn one off by a line in the file. */
export const isTurnedOn = (text: string): boolean =>
  !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/mu.test(text);
