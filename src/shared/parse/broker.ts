const shape = /^(mqtts?|wss?):\/\/([\w.-]+|\[[0-9a-f:]+\])(:\d{1,5})?(\/[^\s?#]*)?$/iu;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where a broker is. `plain`: what is said can be read on the way to it; `here`: on this computer. */
export type BrokerPlace = { readonly url: string; readonly plain: boolean; readonly here: boolean };

/** Reads the address of a broker as people paste it; a name alone means TLS. null: it is none. */
export function parseBroker(text: string): BrokerPlace | null {
  const trimmed = text.trim();
  const found = shape.exec(trimmed.includes('://') ? trimmed : `mqtts://${trimmed}`);
  if (!found) return null;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  const here = LOOPBACK.has(host.toLowerCase());
  const plain = /^(?:mqtt|ws)$/iu.test(scheme) && !here;
  return { plain, here, url: `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path === '/' ? '' : path}` };
}

/** A team's name is part of topics: letters, digits, dashes and dots. Empty: none yet. */
export const isTeamName = (text: string): boolean => /^[\p{L}\p{N}._-]*$/u.test(text);
