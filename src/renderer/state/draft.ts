import type { TaskDraft } from '#shared/model/task.ts';
import { parseQuickAdd } from '#shared/parse/quickAdd.ts';
import type { TextRange } from '#shared/parse/textRange.ts';
import { bridge } from '../bridge.ts';

const today = () => bridge<'clock:today'>().request('clock:today');

/** Parses tasks from lines, one per line; days are relative to today. */
export async function draftsOf(lines: readonly string[]): Promise<TaskDraft[]> {
  const date = await today();
  return lines.map((line) => parseQuickAdd(line, date));
}

/** Parses a task from a line, of which the parts in `kept` are title. */
export async function draftOf(line: string, kept: readonly TextRange[] = []): Promise<TaskDraft> {
  return parseQuickAdd(line, await today(), kept);
}
