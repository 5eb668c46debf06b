const shape = /^(mqtts?|wss?):\/\/([\w.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\/[^\s?#]*)?$/iu;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of a broker. `plain`: the connection is not encrypted; `here`: the broker is on this computer. */
export type BrokerPlace = { readonly url: string; readonly plain: boolean; readonly here: boolean };

/** Parses the address of a broker as people paste it; a host name alone means TLS. Null if it is not one. */
export function parseBroker(text: string): BrokerPlace | null {
  const trimmed = text.trim();
  const found = shape.exec(trimmed.includes('://') ? trimmed : `mqtts://${trimmed}`);
  if (!found) return null;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  const here = LOOPBACK.has(host.toLowerCase());
  const plain = /^(?:mqtt|ws)$/iu.test(scheme) && !here;
  return { plain, here, url: `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path === '/' ? '' : path}` };
}

/**
 * Whether a text is a valid team name, which becomes part of topics: letters, digits, dots, dashes and underscores. It
 * may be empty.
 */
export const isTeamName = (text: string): boolean => /^[\p{L}\p{N}._-]*$/u.test(text);
