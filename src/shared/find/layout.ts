/** The same keys on an English and on a Russian keyboard. */
const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,';

const between = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (key, index) => [key, to[index] ?? key]));

const toCyrillic = between(latin, cyrillic);
const toLatin = between(cyrillic, latin);

/** What the same keys would have typed on the other keyboard, English or Russian: `ntcn` is `тест`, `еуые` is `test`. */
export function otherLayout(text: string): string {
  const keys = /\p{Script=Cyrillic}/u.test(text) ? toLatin : toCyrillic;
  return Array.from(text, (key) => keys.get(key) ?? key).join('');
}
