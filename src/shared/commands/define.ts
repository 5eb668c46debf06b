import { z } from 'zod';
import type { History } from '../model/history.ts';
import type { Decision, Moment, State } from './decision.ts';
import type { Origin } from './origin.ts';

/** What a decision is made of: the stored state, the moment, the entries, and who asked. */
export type Given = {
  readonly state: State;
  readonly at: Moment;
  readonly history: History;
  readonly origin: Origin;
};

type Fields = Readonly<Record<string, z.core.$ZodType>>;
type Deep<Value> = Value extends (infer Item)[]
  ? readonly Deep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Deep<Value[Key]> }
    : Value;

/** What the fields of a command hold once they are checked. */
export type FieldsOf<Shape extends Fields> = keyof Shape extends never
  ? unknown
  : Deep<z.infer<z.ZodObject<Shape, z.core.$strict>>>;

/** A command of these fields, and what it comes to. `decide` is pure and total: expected failures are values. */
export const command = <Shape extends Fields>(
  fields: Shape,
  decide: (given: Given, command: FieldsOf<Shape>) => Decision,
) => ({ fields, decide });

/** A command of these fields that a feature carries out: it writes nothing that is undone. */
export const featureCommand = <Shape extends Fields>(fields: Shape) => ({ fields });

type Area = Readonly<Record<string, { readonly fields: Fields }>>;

/** The union of an area's commands: plain data in the imperative. */
export type CommandsOf<Commands extends Area> = {
  [Type in keyof Commands & string]: { readonly type: Type } & FieldsOf<Commands[Type]['fields']>;
}[keyof Commands & string];

/** The schema of that union. A field that no command has is refused. */
export function schemaOf<Commands extends Area>(commands: Commands): z.ZodType<CommandsOf<Commands>> {
  const options = Object.entries(commands).map(([type, { fields }]) =>
    z.strictObject({ type: z.literal(type), ...fields }),
  );
  const [first, ...rest] = options;
  if (!first) throw new TypeError('a union of no commands');
  return z.discriminatedUnion('type', [first, ...rest]) as never;
}
