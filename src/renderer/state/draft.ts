import type { TaskDraft } from '#shared/model/task.ts';
import { parseQuickAdd } from '#shared/parse/quickAdd.ts';
import { bridge } from '../bridge.ts';

/** Reads tasks from lines, one task each; days are seen from the present one. */
export async function draftsOf(lines: readonly string[]): Promise<TaskDraft[]> {
  const today = await bridge<'clock:today'>().request('clock:today');
  return lines.map((line) => parseQuickAdd(line, today));
}

/** Reads one task from one line. */
export async function draftOf(line: string): Promise<TaskDraft> {
  return parseQuickAdd(line, await bridge<'clock:today'>().request('clock:today'));
}
