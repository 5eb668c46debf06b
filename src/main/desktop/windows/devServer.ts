const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u;

/**
 * The origin of the dev server that serves the pages while developing; null where there is none. What is not of this
 * computer is none: whoever sets a variable of the environment must not get to say what the windows show.
 */
export function devServerOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && LOOPBACK.test(hostname) ? origin : null;
}
