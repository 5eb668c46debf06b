export type Values = Readonly<Record<string, string | number>>;

/** A message that is ready to be filled with values; `count` is what `#` stands for. */
export type Message = (values: Values, count: number) => string;

/** How a language counts and writes numbers. */
export type Numbers = {
  readonly write: (value: number) => string;
  /** The form of a counted word, as in `one` or `few`; an ordinal's for `selectordinal`. */
  readonly form: (value: number, type: 'cardinal' | 'ordinal') => string;
};

/** A value of a message; it throws without it. */
function valueOf(values: Values, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`A message needs the value “${name}”.`);
  return value;
}

/** The messages that an argument chooses among, by its value or the form of the word it counts; `other` is always there. */
type Choices = ReadonlyMap<string, Message>;

function choice(name: string, kind: string, choices: Choices, numbers: Numbers): Message {
  const other = choices.get('other');
  if (!other) throw new Error(`A message has no “other” for “${name}”.`);
  if (kind === 'select') {
    return (values, count) => (choices.get(String(valueOf(values, name))) ?? other)(values, count);
  }
  const type = kind === 'plural' ? 'cardinal' : 'ordinal';
  return (values) => {
    const value = Number(valueOf(values, name));
    return (choices.get(`=${value}`) ?? choices.get(numbers.form(value, type)) ?? other)(values, value);
  };
}

/** Reads a message from its beginning. */
class Reader {
  private readonly text: string;
  private readonly numbers: Numbers;
  private at = 0;

  constructor(text: string, numbers: Numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** What comes up to the end or to a brace that closes; `isCounted`: `#` stands for a count there. */
  message(isCounted: boolean): Message {
    const parts: (string | Message)[] = [];
    for (let stop = /[{}#]|$/gu; ;) {
      stop.lastIndex = this.at;
      const end = stop.exec(this.text)?.index ?? this.text.length;
      if (end > this.at) parts.push(this.text.slice(this.at, end));
      this.at = end;
      const sign = this.text[end];
      if (sign === undefined || sign === '}') break;
      this.at += 1;
      if (sign === '{') parts.push(this.argument(isCounted));
      else parts.push(isCounted ? (_values, count) => this.numbers.write(count) : sign);
    }
    return (values, count) => parts.map((part) => (typeof part === 'string' ? part : part(values, count))).join('');
  }

  /** What stands between braces. */
  private argument(isCounted: boolean): Message {
    const name = this.word(',}');
    if (this.take() === '}') return (values) => String(valueOf(values, name));
    const kind = this.word(',}');
    if (this.take() === '}') return (values) => this.numbers.write(Number(valueOf(values, name)));
    const choices = new Map<string, Message>();
    for (let key = this.word('{}'); key !== ''; key = this.word('{}')) {
      this.take();
      choices.set(key, this.message(isCounted || kind !== 'select'));
      this.take();
    }
    this.take();
    return choice(name, kind, choices, this.numbers);
  }

  /** The text up to one of some characters, without the spaces around it. */
  private word(ends: string): string {
    const start = this.at;
    while (this.at < this.text.length && !ends.includes(this.text.charAt(this.at))) this.at += 1;
    return this.text.slice(start, this.at).trim();
  }

  private take(): string {
    this.at += 1;
    return this.text.charAt(this.at - 1);
  }
}

/**
 * Reads an ICU message as the catalogues have them: values, numbers, `plural`, `selectordinal` and `select`, one inside of
 * another. A test compares each message of every catalogue with a whole implementation of ICU.
 */
export const readMessage = (text: string, numbers: Numbers): Message => new Reader(text, numbers).message(false);
