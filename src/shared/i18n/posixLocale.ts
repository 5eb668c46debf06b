/**
 * The BCP 47 tag of a locale as environments have it (`en_GB.UTF-8`, `C`); null if it is empty. Without a language of
 * its own (`C`, `POSIX`) it is English.
 */
export function commonLocale(said: string): string | null {
  const name = said.split(/[.@]/u)[0] ?? '';
  if (name === '') return null;
  return name === 'C' || name === 'POSIX' ? 'en-US' : name.replaceAll('_', '-');
}
