const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u;

/**
 * The origin of the dev server during development; null otherwise. Only this computer counts: an environment variable
 * must not determine what the windows show.
 */
export function devServerOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && LOOPBACK.test(hostname) ? origin : null;
}
