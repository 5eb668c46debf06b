import { cleanText } from './cleanText.ts';
import { isDate, isPlan } from '../time/date.ts';
import { parseRecurrence, printRecurrence } from '../time/recurrence.ts';
import type { Rejection } from './rejection.ts';
import { cleanTags, NOTES_MAX, TAG_MAX, TAGS_MAX } from './task.ts';
import type { TaskDetails } from './task.ts';

/** The clean details, or the reason why they are invalid. */
export function cleanDetails(details: TaskDetails): TaskDetails | Rejection {
  const tags = cleanTags(details.tags);
  const { estimate, due, planned } = details;
  const notes = cleanText(details.notes);
  if (tags === null) return { code: 'tags-wrong', params: { length: TAG_MAX, count: TAGS_MAX } };
  if (notes.length > NOTES_MAX) return { code: 'notes-too-long', params: { max: NOTES_MAX, length: notes.length } };
  if (estimate !== null && !(estimate > 0)) return { code: 'estimate-wrong' };
  if (due !== null && !isDate(due)) return { code: 'due-wrong' };
  if (planned !== null && !isPlan(planned)) return { code: 'planned-wrong' };
  const rule = details.recurrence === null ? null : parseRecurrence(details.recurrence);
  if (details.recurrence !== null && !rule) return { code: 'recurrence-wrong' };
  return { ...details, notes, tags, recurrence: rule && printRecurrence(rule) };
}
