import type { Step } from '../commands/command.ts';
import type { Translate } from '../i18n/translate.ts';

/** A step of the journal in words: what was done, and to which task if it was one. */
export function describeStep({ command, title, count }: Step, t: Translate): string {
  const what = t(`step.${command}`, { count });
  return title === null ? what : t('step.of', { what, title });
}
