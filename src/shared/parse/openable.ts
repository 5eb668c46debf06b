const ADDRESS_MAX = 2000;

const page = /^https?:\/\/[^/\s]\S*$/iu;
const mail = /^mailto:[^?\s]*(?:\?(\S*))?$/iu;
/** What a link may fill in of a mail. Some mail programs would also attach any file that it names. */
const mailFields = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/** Whether an address of a note may be opened: one that a browser or mail program shows, and nothing that would run or send files. */
export function isOpenable(address: string): boolean {
  if (address.length > ADDRESS_MAX) return false;
  if (page.test(address)) return true;
  const found = mail.exec(address);
  return found !== null && (found[1] ?? '').split('&').every(isHarmless);
}

/** Some programs take the fields apart only after they have decoded them, so a value must not have another in it. */
function isHarmless(field: string): boolean {
  const [name = '', value = ''] = field.split(/=(.*)/su).map(decoded);
  if (name === null || value === null) return false;
  return field === '' || (mailFields.has(name.toLowerCase()) && !/[?&]\s*attach/iu.test(value));
}

/** What an encoded part stands for; null where it is malformed. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
