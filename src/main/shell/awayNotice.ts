import type { Locale, Translate } from '#shared/i18n/translate.ts';
import { describeAbsence, titleOfQuestion } from '#shared/format/absence.ts';
import type { View } from '../core/ports.ts';
import { notify } from './notify.ts';

type Options = {
  /** The question that was told of last, as it was remembered. */
  readonly told: unknown;
  readonly remember: (id: number) => void;
  readonly translate: (locale: Locale) => Translate;
  readonly onClick: () => void;
};

/** Tells of a question about an absence by one quiet notification, ever: not again when it grows, nor after a restart. */
export function createAwayNotice({ told, remember, translate, onClick }: Options): View {
  let last = told;
  return {
    show(snapshot) {
      const { away, environment } = snapshot;
      if (!away || away.id === last) return;
      last = away.id;
      remember(away.id);
      const t = translate(environment.locale);
      notify(titleOfQuestion(away, t), describeAbsence(away, snapshot, t), onClick);
    },
    tick: () => {},
    dispose: () => {},
  };
}
