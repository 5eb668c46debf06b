import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { describeAway, titleOfQuestion } from '#shared/snapshot/describeAway.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

type Options = {
  /** The id of the last question that a notification was shown for, as stored. */
  readonly lastNotified: unknown;
  readonly storeNotified: (id: number) => void;
  readonly translate: (locale: Locale) => Translate;
  readonly notify: (title: string, body: string, onClick: () => void) => void;
  readonly onClick: () => void;
};

/** Shows a single notification for a question about time away: not again when it grows, nor after a restart. */
export function createAwayNotice({ lastNotified, storeNotified, translate, notify, onClick }: Options) {
  let last = lastNotified;
  return {
    show(snapshot: Snapshot): void {
      const { away, environment } = snapshot;
      if (!away || away.id === last) return;
      last = away.id;
      storeNotified(away.id);
      const t = translate(environment.locale);
      notify(titleOfQuestion(away, t), describeAway(away, snapshot, t), onClick);
    },
  };
}
