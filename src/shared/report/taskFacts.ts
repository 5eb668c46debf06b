import { isBillable, ownersOf } from '../model/billing.ts';
import type { BillingState } from '../model/billing.ts';
import type { ClientId, ProjectId, TaskId } from '../model/ids.ts';
import type { ReportFilter } from '../model/report.ts';
import type { Tasks } from '../model/task.ts';
import { dayOf } from '../time/day.ts';
import type { Calendar } from '../time/day.ts';
import { createRates } from './rates.ts';
import type { RateAt } from './rates.ts';

/** What a report needs to know beside the entries. Weeks begin on `firstDay`, 1 for Monday to 7 for Sunday. */
export type ReportState = BillingState & {
  readonly tasks: Tasks;
  readonly calendar: Calendar;
  readonly firstDay: number;
};

/** What is the same for all entries of a task. */
export type TaskFacts = {
  /** Its number among those that were asked for, from 0 on. */
  readonly index: number;
  readonly taskId: TaskId;
  readonly projectId: ProjectId | null;
  readonly clientId: ClientId | null;
  /** Null alone if it has no tags. */
  readonly tags: readonly (string | null)[];
  readonly isBillable: boolean;
  /** Whether the filter lets it through. */
  readonly passes: boolean;
  /** The words of the filter, in lower case, that its title does not contain, so that the note has to. */
  readonly missing: readonly string[];
  readonly rateAt: RateAt;
};

const NO_TAGS = [null];

const isAmong = <Value>(value: Value, alternatives: readonly Value[]): boolean =>
  alternatives.length === 0 || alternatives.includes(value);

/** The facts of tasks, each found once; null for an unknown task. */
export function createTaskFacts(
  filter: ReportFilter,
  state: ReportState,
  currencies: readonly string[],
): (id: TaskId) => TaskFacts | null {
  const rates = createRates(state, currencies, (date) => dayOf(date, state.calendar).start);
  const words = filter.text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const known = new Map<TaskId, TaskFacts | null>();

  function find(id: TaskId): TaskFacts | null {
    const task = state.tasks.get(id);
    if (!task) return null;
    const { project, client } = ownersOf(task, state);
    const [projectId, clientId] = [project?.id ?? null, client?.id ?? null];
    const title = words.length === 0 ? '' : task.title.toLocaleLowerCase();
    return {
      index: known.size,
      taskId: id,
      projectId,
      clientId,
      tags: task.tags.length === 0 ? NO_TAGS : task.tags,
      isBillable: isBillable(task, state),
      passes:
        isAmong(projectId, filter.projects) &&
        isAmong(clientId, filter.clients) &&
        (filter.tags.length === 0 || task.tags.some((tag) => filter.tags.includes(tag))),
      missing: words.filter((word) => !title.includes(word)),
      rateAt: rates.of(task),
    };
  }

  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const facts = find(id);
    known.set(id, facts);
    return facts;
  };
}
