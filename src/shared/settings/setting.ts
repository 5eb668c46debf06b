import type { MessageId } from '../i18n/catalogue.ts';
import type { Kind, Shape } from './kind.ts';

/**
 * Who may change a setting: `anyone` who may send commands; only a `person`, in Stint’s own windows and menus, where it
 * opens, moves or weakens something; or only `stint` itself, where it was tried first or chosen in a dialog of the system.
 */
export type Changer = 'anyone' | 'person' | 'stint';

/** The values of other settings that a row is shown for: those of each name must be among these. */
export type Condition = Readonly<Record<string, readonly unknown[]>>;

/** How a number is written: `minutes`, `hours` and `sessions` counted, as a `duration`, or as a `time` of the day. */
export type Unit = 'minutes' | 'hours' | 'sessions' | 'duration' | 'time';

/** A switch. `needs`: the setting that must be on for it to be of use; else it cannot be turned. */
export type Switch = { readonly as: 'switch'; readonly needs: string | null };
/** A list of options. `detail`: there is one line for all, or one for each. `named`: what is called the same in every language. */
export type Select = {
  readonly as: 'select';
  readonly detail: 'one' | 'each';
  readonly named: Readonly<Record<string, string>>;
};
/** A list of numbers; one that is none of them, as a script may have set it, is shown too. */
export type Numbers = { readonly as: 'numbers'; readonly unit: Unit; readonly offered: readonly number[] };
/** A field. `wrong`: says what is wrong, of the values that `parseTyped` answers. */
export type Typed = {
  readonly as: 'typed';
  readonly placeholder: MessageId | null;
  readonly wrong: MessageId | null;
  readonly input: 'text' | 'url';
};
/** By a row made by hand. */
export type Custom = { readonly as: 'custom' };
/** In another place than the settings dialog. */
export type Elsewhere = { readonly as: 'elsewhere' };

/** How a setting is edited. */
export type Edit = Switch | Select | Numbers | Typed | Custom | Elsewhere;

/** All that is said about a setting. Its texts are `settings.NAME`, `settings.NAME-detail` and so on (see texts.ts). */
export type Setting<Value = unknown, By extends Edit = Edit> = {
  readonly kind: Shape;
  readonly value: Value;
  readonly changer: Changer;
  readonly edit: By;
  readonly when: Condition;
};

/** How a value of a type is edited where nothing else is said. */
type UsualEdit<Value> = [Value] extends [boolean]
  ? Switch
  : [Value] extends [string]
    ? string extends Value
      ? Typed
      : UsualSelect
    : Typed;
type UsualSelect = ReturnType<typeof usualSelect>;

/** Edited by a row made by hand. */
export const custom: Custom = { as: 'custom' };
/** Edited in another place than the settings dialog. */
export const elsewhere: Elsewhere = { as: 'elsewhere' };

/** Edited by a switch that can be turned only while another setting is on. */
export const switchFor = (needs: string): Switch => ({ as: 'switch', needs });

/** Edited by a choice whose options each have a line of their own, or names that are the same in every language. */
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

const usualSelect = () => select('one', {});

function usualEdit(shape: Shape): Edit {
  if (shape.kind === 'toggle') return { as: 'switch', needs: null };
  return shape.kind === 'choice' ? usualSelect() : typed();
}

/** A setting with the value it has until somebody changes it; everyone may, in the usual row of its kind. */
export function setting<Value>(kind: Kind<Value>, value: NoInfer<Value>): Setting<Value, UsualEdit<Value>>;
export function setting<Value, By extends Edit>(kind: Kind<Value>, value: NoInfer<Value>, edit: By): Setting<Value, By>;
export function setting<Value>(kind: Kind<Value>, value: Value, edit: Edit = usualEdit(kind)): Setting<Value> {
  return { kind, value, changer: 'anyone', edit, when: {} };
}

type Area = Readonly<Record<string, Setting>>;

const each = <Of extends Area>(area: Of, more: Partial<Pick<Setting, 'changer' | 'when'>>): Of =>
  Object.fromEntries(Object.entries(area).map(([name, one]) => [name, { ...one, ...more }])) as Of;

/** Settings that only so somebody may change. */
export const changedBy = <const Of extends Area>(changer: Changer, area: Of): Of => each(area, { changer });

/** Settings whose rows are shown only while others have one of these values. */
export const when = <const Of extends Area>(condition: Condition, area: Of): Of => each(area, { when: condition });

/** Whether a condition holds for these values, by the names of their settings. */
export const isMet = (condition: Condition, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(condition).every(([name, among]) => among.includes(values[name]));
