import { facts, mayExecute } from '../commands/facts.ts';
import type { VerbWithFields } from '../commands/facts.ts';
import type { BareType, CommandOf, CommandType } from '../commands/command.ts';
import type { MessageId } from '../i18n/catalogue.ts';
import { plainly } from './ask.ts';
import type { Says } from './ask.ts';
import { annotate, entryVerbs } from './entryVerbs.ts';
import { taskVerbs } from './taskVerbs.ts';
import { cancel, timerVerbs } from './timerVerbs.ts';
import { alone } from './verb.ts';
import type { Form } from './verb.ts';

/** A word of the command line that comes to a command. */
export type Verb = Form & { readonly name: string; readonly label?: MessageId };

/** What is said once these were executed; of others, what is running. */
const sayings: Readonly<Partial<Record<CommandType, Says>>> = {
  showWindow: 'nothing',
  showQuickStart: 'nothing',
  quit: 'nothing',
  undo: 'step',
  redo: 'step',
};

/** How the words behind a verb are read. A command that holds something and has a verb has to be here. */
const forms: Readonly<Record<VerbWithFields, Form> & Record<string, Form | undefined>> = {
  ...timerVerbs,
  ...taskVerbs,
  ...entryVerbs,
};

/** Second words for a command, for one purpose of it. */
const seconds: Readonly<Partial<Record<CommandType, Verb>>> = {
  changeEntry: { ...annotate, name: 'annotate', label: 'verb.annotate' },
  deleteEntry: { ...cancel, name: 'cancel', label: 'verb.cancel' },
};

/** A verb without a form belongs to a command that its type is all of. */
const bare = (type: CommandType): Form => ({
  read: alone(plainly({ type } as CommandOf<BareType>, sayings[type])),
});

/** The verbs of one command: its own, and its second word. */
function verbsOf(type: CommandType): readonly Verb[] {
  const { verb: name, label } = facts[type];
  const own: Verb[] = name === undefined ? [] : [{ ...(forms[name] ?? bare(type)), name, ...(label && { label }) }];
  const second = seconds[type];
  return second ? own.concat(second) : own;
}

/** All verbs that the command line may send, in the order of the facts. */
export const verbs: readonly Verb[] = (Object.keys(facts) as CommandType[])
  .filter((type) => mayExecute(type, 'commandLine'))
  .flatMap(verbsOf);
