import { worksAlone } from '../../src/shared/commandLine/clientWords.ts';
import { valued } from '../../src/shared/commandLine/options.ts';
import { quietSwitches } from '../../src/main/features/commandLine/wire/request.ts';
import { client as en } from '../../src/shared/i18n/en/client.ts';
import { client as ru } from '../../src/shared/i18n/ru/client.ts';

/** A string of C. Bytes beyond ASCII are octal, which is always three digits and so ends by itself. */
function literal(text: string): string {
  const plain = (byte: number): boolean =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c && byte !== 0x3f;
  const signs = [...Buffer.from(text)].map((byte) =>
    plain(byte) ? String.fromCodePoint(byte) : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `"${signs.join('')}"`;
}

const list = (name: string, texts: readonly string[]): string =>
  `static const char *const ${name}[] = {${texts.map((text) => `${literal(text)}, `).join('')}NULL};`;

/** What the client in C knows of words and texts, from the same tables as the app. Each text is English, then Russian. */
export function clientHeader(): string {
  const texts = (Object.keys(en) as (keyof typeof en)[]).map((id) =>
    list(id.replace('cli.', 'text_').replaceAll('-', '_'), [en[id], ru[id]]),
  );
  return [
    '/* Written by clientHeader.ts. */',
    list('client_valued', valued),
    list('client_alone', worksAlone),
    list('client_quiet_linux', quietSwitches.linux),
    list('client_quiet', quietSwitches.all),
    ...texts,
    '',
  ].join('\n');
}
