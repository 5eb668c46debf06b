/** Whether a zone is usable: an IANA name or an offset (`+05:30`). */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The system's time zone, or its current offset if the name is missing or unknown. `behind`: by how many minutes its
 * clocks are behind UTC.
 */
export function usableZone(named: string | undefined, behind: number): string {
  if (named !== undefined && isZone(named)) return named;
  if (behind === 0) return 'UTC';
  const [hours, minutes] = [Math.trunc(Math.abs(behind) / 60), Math.abs(behind) % 60];
  return `${behind > 0 ? '-' : '+'}${[hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The IANA zones that a person can choose from. */
export const knownZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
