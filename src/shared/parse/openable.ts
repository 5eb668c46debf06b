const ADDRESS_MAX = 2000;

const page = /^https?:\/\/[^/\s]\S*$/iu;
const mail = /^mailto:[^?\s]*(?:\?(\S*))?$/iu;
/** The fields of a mail that a link may fill in. Some mail programs would also attach any file that a link names. */
const mailFields = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/**
 * Whether a link in a note may be opened: only what a browser or mail program shows, and nothing that would run or send
 * files.
 */
export function isOpenable(address: string): boolean {
  if (address.length > ADDRESS_MAX) return false;
  if (page.test(address)) return true;
  const found = mail.exec(address);
  return found !== null && (found[1] ?? '').split('&').every(isHarmless);
}

/** Some programs decode the link before they split it into fields, so a value must not contain another field. */
function isHarmless(field: string): boolean {
  const [name = '', value = ''] = field.split(/=(.*)/su).map(decoded);
  if (name === null || value === null) return false;
  return field === '' || (mailFields.has(name.toLowerCase()) && !/[?&]\s*attach/iu.test(value));
}

/** Decodes a part of a link; null if it is malformed. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
