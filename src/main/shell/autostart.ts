/** The words a desktop entry's `Exec` needs for a program and its arguments. @see Desktop Entry Specification, "Exec" */
const execOf = (words: readonly string[]): string =>
  words
    .map((word) => {
      // Quoted by its rule, then escaped once more as every string in the file is; a percent sign is a field code.
      const quoted = /^[\w./:=@-]+$/u.test(word) ? word : `"${word.replaceAll(/["`$\\]/gu, String.raw`\$&`)}"`;
      return quoted.replaceAll('\\', '\\\\').replaceAll('%', '%%');
    })
    .join(' ');

/** The autostart entry that starts these words with the session. @see Desktop Application Autostart Specification */
export const autostartEntry = (words: readonly string[]): string => `[Desktop Entry]
Type=Application
Name=Stint
Exec=${execOf(words)}
Icon=stint
Terminal=false
X-GNOME-Autostart-enabled=true
`;

/** Whether a desktop that reads this entry starts it: its own settings turn one off by a line in the file. */
export const isTurnedOn = (entry: string): boolean =>
  !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/mu.test(entry);
