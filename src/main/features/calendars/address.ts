/** This computer, by a name or number that leads nowhere else. */
const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);

const mayFetch = (url: URL): boolean =>
  url.username === '' &&
  url.password === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));

/**
 * The address that a typed one is fetched from: encrypted, or on this computer; null if it is neither. `webcal:` is what
 * calendars call https.
 */
export function addressOf(typed: string): URL | null {
  const text = typed.trim().replace(/^webcals?:/iu, 'https:');
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && mayFetch(url) ? url : null;
}

/** Where an answer sends on to; null if that may not be followed. What is elsewhere cannot send to this computer. */
export function redirected(from: URL, location: string | null): URL | null {
  if (location === null || !URL.canParse(location, from.href)) return null;
  const url = new URL(location, from.href);
  return mayFetch(url) && (!isLoopback(url) || isLoopback(from)) ? url : null;
}
