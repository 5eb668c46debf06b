import type { TaskDraft } from '#shared/model/task.ts';
import { parseQuickAdd } from '#shared/parse/quickAdd.ts';
import { bridge } from '../bridge.ts';

/** Parses tasks from lines, one per line; days are relative to today. */
export async function draftsOf(lines: readonly string[]): Promise<TaskDraft[]> {
  const today = await bridge<'clock:today'>().request('clock:today');
  return lines.map((line) => parseQuickAdd(line, today));
}

/** Parses a task from a line. */
export async function draftOf(line: string): Promise<TaskDraft> {
  return parseQuickAdd(line, await bridge<'clock:today'>().request('clock:today'));
}
