import { useId, useState } from 'react';
import { useProjects, useTags } from '../../state/projects.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { completionOf } from './completion.ts';

/**
 * Completes the last word of the line: arrows select, Tab or Enter completes, Escape closes. Base UI's Autocomplete
 * completes whole values: it would always make the field a combobox, open its list with the arrow key that leads from
 * an ordinary line to the tasks, and leave the field on Tab.
 */
export function useCompletion(line: string, setLine: (line: string) => void) {
  const t = useTranslate();
  const projects = useProjects().filter((project) => !project.archived);
  const tags = useTags();
  const id = useId();
  /** The line for which the list was closed; another line opens it again. */
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const found =
    closedFor === line
      ? null
      : completionOf(line, { projects: projects.map(({ name }) => name), tags, days: t('task.days').split(' ') });
  const options = found?.options ?? [];
  const at = Math.min(chosen, Math.max(0, options.length - 1));

  function pick(option: string): void {
    if (found) setLine(`${found.before}${option} `);
    setChosen(0);
  }

  return {
    /** Props that make the field a combobox while there are completions. */
    fieldProps: {
      ...(options.length > 0 && {
        role: 'combobox',
        'aria-expanded': true,
        'aria-controls': id,
        'aria-autocomplete': 'list' as const,
        'aria-activedescendant': `${id}-${at}`,
      }),
      onBlur: () => setClosedFor(line),
    },
    optionsProps: { id, options, at, onPick: pick },
    /** Handles a key for the list. Returns whether it did. */
    onKey(key: string): boolean {
      const option = options[at];
      if (option === undefined) return false;
      if (key === 'ArrowDown') setChosen((at + 1) % options.length);
      else if (key === 'ArrowUp') setChosen((at + options.length - 1) % options.length);
      else if (key === 'Tab' || key === 'Enter') pick(option);
      else if (key === 'Escape') setClosedFor(line);
      else return false;
      return true;
    },
  };
}
