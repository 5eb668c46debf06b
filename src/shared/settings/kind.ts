/**
 * What a setting can hold, as plain data: pages, which load no schema library, draw its row from it, and the schema of
 * what is stored and sent is made of it (see schema.ts).
 */
export type Shape =
  | { readonly kind: 'toggle' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | Text
  | { readonly kind: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly kind: 'orNone'; readonly of: Shape }
  /** What no other kind can express: its schema is written by hand. */
  | { readonly kind: 'own'; readonly clean: (value: never) => unknown };

export type Text = {
  readonly kind: 'text';
  readonly min: number;
  readonly max: number;
  /** A text in the form in which it is stored; null: it is not valid. Left out: every text is. */
  readonly normal?: (text: string) => string | null;
  /** What is left of a stored text. */
  readonly clean?: (text: string) => string;
};

/** A shape, and the type of what it holds, which is there for the compiler alone. */
export type Kind<Value> = Shape & { readonly holds?: Value };

/** On or off. */
export const toggle: Kind<boolean> = { kind: 'toggle' };

/** One of a few. */
export const choice = <const Option extends string>(options: readonly Option[]): Kind<Option> => ({
  kind: 'choice',
  options,
});

/** A whole number from `min` to `max`, both included. */
export const whole = (min: number, max: number): Kind<number> => ({ kind: 'whole', min, max });

/** A text of at most so many UTF-16 units. */
export const text = (max: number, more: Partial<Omit<Text, 'kind' | 'max'>> = {}): Kind<string> => ({
  kind: 'text',
  min: 0,
  max,
  ...more,
});

/** So many of the same kind. */
export const list = <Item>(
  of: Kind<Item>,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): Kind<readonly Item[]> => ({ kind: 'list', of, min, max });

/** The same, or null. */
export const orNone = <Value>(of: Kind<Value>): Kind<Value | null> => ({ kind: 'orNone', of });

/** A kind with a schema of its own. `clean`: what is left of a stored value. */
export const own = <Value>(clean: (value: Value) => Value): Kind<Value> => ({ kind: 'own', clean });

/** A time of the day, minutes after midnight. */
export const timeOfDay = whole(0, 24 * 60 - 1);
/** An Electron accelerator; null: none. */
export const accelerator = orNone(text(100, { min: 1 }));
/** A path in the file system; null: none. */
export const path = orNone(text(4096, { min: 1 }));
/** Ids of tasks or projects. */
export const ids = list(whole(1, Number.MAX_SAFE_INTEGER), { max: 10_000 });
