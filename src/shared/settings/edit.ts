import type { MessageId } from '../i18n/catalogue.ts';
import type { Shape } from './kind.ts';

/** How a number is written: `minutes`, `hours` and `sessions` counted, as a `duration`, or as a `time` of the day. */
export type Unit = 'minutes' | 'hours' | 'sessions' | 'duration' | 'time';

/** A switch. `needs`: the setting that must be on for it to be of use; else it cannot be turned. */
export type Switch = { readonly as: 'switch'; readonly needs: string | null };
/** A list of options. `detail`: one line for all, or one for each. `named`: options with the same name in every language. */
export type Select = {
  readonly as: 'select';
  readonly detail: 'one' | 'each';
  readonly named: Readonly<Record<string, string>>;
};
/** A list of numbers; one that is none of them, as a script may have set it, is shown too. */
export type Numbers = { readonly as: 'numbers'; readonly unit: Unit; readonly offered: readonly number[] };
/** A text field. `wrong`: the message about what cannot be stored; it may use the values that `parseTyped` returns. */
export type Typed = {
  readonly as: 'typed';
  readonly placeholder: MessageId | null;
  readonly wrong: MessageId | null;
  readonly input: 'text' | 'url';
};
/** By a row of its own. */
export type Custom = { readonly as: 'custom' };
/** In another place than the settings dialog. */
export type Elsewhere = { readonly as: 'elsewhere' };

/** How a setting is edited. */
export type Edit = Switch | Select | Numbers | Typed | Custom | Elsewhere;

/** Edited by a row of its own. */
export const custom: Custom = { as: 'custom' };
/** Edited in another place than the settings dialog. */
export const elsewhere: Elsewhere = { as: 'elsewhere' };

/** Edited by a switch that can be turned only while another setting is on. */
export const switchFor = (needs: string): Switch => ({ as: 'switch', needs });

/** Edited by a choice. `detail`: whether each option has a line of its own; `named`: the options with the same name in every language. */
export const select = <const Detail extends 'one' | 'each', const Named extends Readonly<Record<string, string>>>(
  detail: Detail,
  named: Named,
) => ({ as: 'select', detail, named }) as const;

/** Edited by a choice of numbers. */
export const numbers = (unit: Unit, offered: readonly number[]): Numbers => ({ as: 'numbers', unit, offered });

/** Edited in a field. */
export const typed = (more: Partial<Omit<Typed, 'as'>> = {}): Typed => ({
  as: 'typed',
  placeholder: null,
  wrong: null,
  input: 'text',
  ...more,
});

/** How a value of a type is edited where nothing else is said. */
export type UsualEdit<Value> = [Value] extends [boolean]
  ? Switch
  : [Value] extends [string]
    ? string extends Value
      ? Typed
      : UsualSelect
    : Typed;
type UsualSelect = ReturnType<typeof usualSelect>;

const usualSelect = () => select('one', {});

/** The usual way to edit a setting of a kind. */
export function usualEdit(shape: Shape): Edit {
  if (shape.kind === 'toggle') return { as: 'switch', needs: null };
  return shape.kind === 'choice' ? usualSelect() : typed();
}
