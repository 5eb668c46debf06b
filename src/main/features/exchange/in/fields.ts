import type { Work } from './format.ts';

/**
 * The title and note of work that has a task and a description: the task is the title, if there is one, and the
 * description adds to it.
 */
export function nameWork(task: string, description: string): Pick<Work, 'title' | 'note'> {
  if (task.trim() === '') return { title: description.trim() === '' ? '' : description, note: '' };
  const addsNothing = description.trim() === '' || description.trim() === task.trim();
  return { title: task, note: addsNothing ? '' : description };
}

/** The tags of a cell, which commas with a space separate. */
export const splitTags = (cell: string): readonly string[] =>
  cell
    .split(', ')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const yes = new Set(['yes', 'true', '1', 'ja', 'sí', 'si', 'oui', 'sim', 'да']);
const no = new Set(['no', 'false', '0', 'nein', 'non', 'não', 'nao', 'нет']);

/** Whether a cell says yes, in the languages that trackers write; null if it says neither yes nor no. */
export function parseYesNo(cell: string): boolean | null {
  const word = cell.normalize('NFC').trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
