import { describeReminder } from '#shared/snapshot/describeReminder.ts';
import { reminderSettings } from '#shared/settings/reminders.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { storeSettings } from '../../core/feature.ts';
import { createLazyView } from '../../core/lazyView.ts';
import type { BudgetReminder } from './budgets.ts';

/** How much of the budgets is used, with reminders. The code is loaded when a project first has a budget. */
export function createBudgetsFeature({ core, store, clock, desktop, log, perform, t }: Context) {
  function remind(reminder: BudgetReminder): void {
    core.putNotice(reminder);
    const onClick = () => perform({ type: 'showWindow' }, 'system');
    const turnOff = () => {
      storeSettings({ core }, { [reminderSettings[reminder.code]]: false });
      core.dropNotice(reminder.code);
    };
    desktop.notify('Stint', describeReminder(reminder, t()), onClick, { text: t()('notice.turn-off'), run: turnOff });
  }

  const { show, dispose } = createLazyView({
    isNeeded: ({ projects }) => [...projects.values()].some(({ budget }) => budget !== null),
    async importView() {
      const { createBudgets } = await import('./budgets.ts');
      return () => createBudgets({ core, store, clock }, remind);
    },
    onFailed: (error) => log.error('rejection', error),
  });
  return { show, dispose } satisfies Feature;
}
