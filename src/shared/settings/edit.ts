import type { MessageId } from '../i18n/catalogue.ts';
import type { Shape } from './kind.ts';

/** How a number is written: `minutes`, `hours` and `sessions` counted, as a `duration`, or as a `time` of the day. */
export type Unit = 'minutes' | 'hours' | 'sessions' | 'duration' | 'time';

/** A switch. `needs`: the setting that must be on; otherwise the switch is disabled. */
export type Switch = { readonly as: 'switch'; readonly needs: string | null };
/** A list of options. `detail`: one line for all, or one for each. `named`: options with the same name in every language. */
export type Select = {
  readonly as: 'select';
  readonly detail: 'one' | 'each';
  readonly named: Readonly<Record<string, string>>;
};
/** A list of numbers. A value that is not one of them, as set by a script, is shown too. */
export type Numbers = { readonly as: 'numbers'; readonly unit: Unit; readonly offered: readonly number[] };
/**
 * A text field. `wrong`: the message about what cannot be stored; it may use the values that `parseTyped` returns. `lines`:
 * its height; with more than one, the text may have any number of lines.
 */
export type Typed = {
  readonly as: 'typed';
  readonly placeholder: MessageId | null;
  readonly wrong: MessageId | null;
  readonly input: 'text' | 'url';
  readonly lines: number;
};
/** Edited by a custom row. */
export type Custom = { readonly as: 'custom' };
/** Edited outside of the settings dialog. */
export type Elsewhere = { readonly as: 'elsewhere' };

/** How a setting is edited. */
export type Edit = Switch | Select | Numbers | Typed | Custom | Elsewhere;

/** Edited by a custom row. */
export const custom: Custom = { as: 'custom' };
/** Edited outside of the settings dialog. */
export const elsewhere: Elsewhere = { as: 'elsewhere' };

/** Edited by a switch that is disabled while another setting is off. */
export const switchFor = (needs: string): Switch => ({ as: 'switch', needs });

/**
 * Edited by a choice. `detail`: whether each option has its own description; `named`: options with the same name in
 * every language.
 */
export const select = <const Detail extends 'one' | 'each', const Named extends Readonly<Record<string, string>>>(
  detail: Detail,
  named: Named,
) => ({ as: 'select', detail, named }) as const;

/** Edited by a choice of numbers. */
export const numbers = (unit: Unit, offered: readonly number[]): Numbers => ({ as: 'numbers', unit, offered });

/** Edited in a text field. */
export const typed = (more: Partial<Omit<Typed, 'as'>> = {}): Typed => ({
  as: 'typed',
  placeholder: null,
  wrong: null,
  input: 'text',
  lines: 1,
  ...more,
});

/** The default way to edit a value of a type. */
export type UsualEdit<Value> = [Value] extends [boolean]
  ? Switch
  : [Value] extends [string]
    ? string extends Value
      ? Typed
      : UsualSelect
    : Typed;
type UsualSelect = ReturnType<typeof usualSelect>;

const usualSelect = () => select('one', {});

/** The default way to edit a setting of a kind. */
export function usualEdit(shape: Shape): Edit {
  if (shape.kind === 'toggle') return { as: 'switch', needs: null };
  return shape.kind === 'choice' ? usualSelect() : typed();
}
