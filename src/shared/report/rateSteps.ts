import { ownersOf, rateOf } from '../model/billing.ts';
import type { BillingState } from '../model/billing.ts';
import type { Task } from '../model/task.ts';

/** A rate as lines and roundings use it: equal ones are the same object. */
export type ReportRate = { readonly perHour: number; readonly currency: string };

/** The rate of a task from an instant on, ms UTC, until that of the next step. */
type Step = { readonly from: number; readonly rate: ReportRate | null };

/** Finds the rates of tasks at the times of their entries. `startOf`: when the day of a date starts, ms UTC. */
export function createRates(state: BillingState, startOf: (date: string) => number) {
  const known = new Map<string, ReportRate>();
  const starts = new Map<string, number>();

  function shared(perHour: number, currency: string): ReportRate {
    const name = `${perHour} ${currency}`;
    const rate = known.get(name) ?? { perHour, currency };
    known.set(name, rate);
    return rate;
  }

  function start(date: string): number {
    const at = starts.get(date) ?? startOf(date);
    starts.set(date, at);
    return at;
  }

  function stepOn(task: Task, date: string | null): Step {
    const rate = rateOf(task, date ?? '', state);
    return {
      from: date === null ? -Infinity : start(date),
      rate: rate === null || rate.perHour === null ? null : shared(rate.perHour, rate.currency),
    };
  }

  /** The rate of a task at an instant, ms UTC; fastest if instants hardly ever go back. */
  return (task: Task): ((instant: number) => ReportRate | null) => {
    const { project, client } = ownersOf(task, state);
    const all = [task.rates, project?.rates ?? [], client?.rates ?? [], state.settings.defaultRates].flat();
    if (all.length === 0) return () => null;
    const dates = [...new Set(all.flatMap(({ from }) => from ?? []))].toSorted();
    const steps = [null, ...dates].map((date) => stepOn(task, date));
    let at = 0;
    return (instant) => {
      while (instant >= (steps[at + 1]?.from ?? Infinity)) at += 1;
      while (instant < (steps[at]?.from ?? -Infinity)) at -= 1;
      return steps[at]?.rate ?? null;
    };
  };
}
