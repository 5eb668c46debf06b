import { ownersOf, rateOf } from '../model/billing.ts';
import type { BillingState } from '../model/billing.ts';
import type { ProjectId } from '../model/ids.ts';
import { distinct } from '../model/summary.ts';
import type { Rate } from '../model/rate.ts';
import type { Task, Tasks } from '../model/task.ts';

/** A rate in a report: equal ones are the same object. */
export type ReportRate = {
  readonly perHour: number;
  readonly currency: string;
  /** The index in the currencies of the report. */
  readonly currencyIndex: number;
};

/** The rate at an instant, ms UTC; fastest if instants hardly ever go back. */
export type RateAt = (instant: number) => ReportRate | null;

/** A rate from an instant on, ms UTC, until that of the next step. */
type Step = { readonly from: number; readonly rate: ReportRate | null };

type State = BillingState & { readonly tasks: Tasks };

const ofTasks = distinct<Task, string>(({ rates }) => rates.map(({ currency }) => currency));

/** The currencies of all rates. */
export function currenciesOf({ tasks, projects, clients, settings }: State): readonly string[] {
  const found = new Set(settings.defaultRates.map(({ currency }) => currency));
  for (const currency of tasks.sum(ofTasks)) found.add(currency);
  for (const owners of [projects, clients]) {
    for (const { rates } of owners.values()) for (const { currency } of rates) found.add(currency);
  }
  return [...found];
}

/** Finds the rates of tasks at the times of their entries. `startOf`: when the day of a date starts, ms UTC. */
export function createRates(state: State, currencies: readonly string[], startOf: (date: string) => number) {
  const shared = new Map<string, ReportRate>();
  const starts = new Map<string, number>();
  const ofProjects = new Map<ProjectId | null, RateAt>();

  function share({ perHour, currency }: Rate): ReportRate | null {
    if (perHour === null) return null;
    const name = `${perHour} ${currency}`;
    const rate = shared.get(name) ?? { perHour, currency, currencyIndex: currencies.indexOf(currency) };
    shared.set(name, rate);
    return rate;
  }

  function start(date: string): number {
    const at = starts.get(date) ?? startOf(date);
    starts.set(date, at);
    return at;
  }

  function find(task: Task): RateAt {
    const { project, client } = ownersOf(task, state);
    const all = [task.rates, project?.rates ?? [], client?.rates ?? [], state.settings.defaultRates].flat();
    const dates = [...new Set(all.flatMap(({ from }) => from ?? []))].toSorted();
    const steps = [null, ...dates].map((date): Step => {
      const rate = rateOf(task, date ?? '', state);
      return { from: date === null ? -Infinity : start(date), rate: rate && share(rate) };
    });
    return steps.length === 1 ? () => steps[0]?.rate ?? null : walking(steps);
  }

  return {
    /** The rates of a task. */
    of(task: Task): RateAt {
      if (task.rates.length > 0) return find(task);
      const rateAt = ofProjects.get(task.projectId) ?? find(task);
      ofProjects.set(task.projectId, rateAt);
      return rateAt;
    },
  };
}

/** Keeps the step that was used last. */
function walking(steps: readonly Step[]): RateAt {
  let at = 0;
  let from = -Infinity;
  let until = steps[1]?.from ?? Infinity;
  return (instant) => {
    while (instant >= until || instant < from) {
      at += instant < from ? -1 : 1;
      from = steps[at]?.from ?? -Infinity;
      until = steps[at + 1]?.from ?? Infinity;
    }
    return steps[at]?.rate ?? null;
  };
}
