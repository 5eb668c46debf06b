/**
 * What a setting can hold, as plain data: pages, which load no schema library, draw its row from it, and schema.ts
 * builds the schema of its stored and sent values.
 */
export type Shape =
  | { readonly kind: 'toggle' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | Text
  | { readonly kind: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly kind: 'orNone'; readonly of: Shape }
  /** Anything else: its schema is written by hand. */
  | { readonly kind: 'own'; readonly clean: (value: never) => unknown };

export type Text = {
  readonly kind: 'text';
  readonly min: number;
  readonly max: number;
  /** Normalizes a text for storing; returns null if it is invalid. Without it, any text is valid. */
  readonly normal?: (text: string) => string | null;
  /** Cleans a stored text. */
  readonly clean?: (text: string) => string;
};

/** A shape, with the type of its values, which only the compiler uses. */
export type Kind<Value> = Shape & { readonly holds?: Value };

/** On or off. */
export const toggle: Kind<boolean> = { kind: 'toggle' };

/** One of several options. */
export const choice = <const Option extends string>(options: readonly Option[]): Kind<Option> => ({
  kind: 'choice',
  options,
});

/** A whole number from `min` to `max`, inclusive. */
export const whole = (min: number, max: number): Kind<number> => ({ kind: 'whole', min, max });

/** A text of at most `max` UTF-16 code units. */
export const text = (max: number, more: Partial<Omit<Text, 'kind' | 'max'>> = {}): Kind<string> => ({
  kind: 'text',
  min: 0,
  max,
  ...more,
});

/** A list of values of a kind. */
export const list = <Item>(
  of: Kind<Item>,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): Kind<readonly Item[]> => ({ kind: 'list', of, min, max });

/** A value of a kind, or null. */
export const orNone = <Value>(of: Kind<Value>): Kind<Value | null> => ({ kind: 'orNone', of });

/** A kind with its own schema. `clean` cleans a stored value. */
export const own = <Value>(clean: (value: Value) => Value): Kind<Value> => ({ kind: 'own', clean });

/** A time of day, minutes after midnight. */
export const timeOfDay = whole(0, 24 * 60 - 1);
/** An Electron accelerator, or null. */
export const accelerator = orNone(text(100, { min: 1 }));
/** A path in the file system, or null. */
export const path = orNone(text(4096, { min: 1 }));
/** Ids of tasks or projects. */
export const ids = list(whole(1, Number.MAX_SAFE_INTEGER), { max: 10_000 });
