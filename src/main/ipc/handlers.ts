import type { Answer } from '#shared/contract/channels.ts';
import type { Intent } from '#shared/domain/command.ts';
import type { Rejection, RejectionCode } from '#shared/domain/rejection.ts';
import type { Clock } from '../core/ports.ts';
import type { Core, Outcome } from '../core/core.ts';
import type { Handlers } from './serve.ts';
import type { createWindowView } from './windowView.ts';

type Parts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly view: ReturnType<typeof createWindowView>;
  readonly explain: (rejection: Rejection) => string;
  readonly tryShortcut: (accelerator: string | null) => 'ok' | 'taken' | 'invalid';
  readonly recordShortcut: (recording: boolean) => void;
  readonly showFile: (path: string) => void;
};

/** What the window may ask for. */
export function createHandlers(parts: Parts): Handlers {
  const { core, clock, view, explain } = parts;
  const answer = (outcome: Outcome): Answer =>
    outcome.ok ? outcome : { ok: false, code: outcome.rejection.code, message: explain(outcome.rejection) };
  const refuse = (code: RejectionCode): Answer => ({ ok: false, code, message: explain({ code }) });
  const execute = (intent: Intent): Answer => answer(core.execute({ ...intent, origin: 'window' }));
  const notices = () => core.snapshot().environment.notices;

  return {
    'snapshot:get': () => {
      const snapshot = core.snapshot();
      view.pulled(snapshot);
      return { snapshot, now: clock.now() };
    },
    'command:execute': execute,
    'entries:between': core.entriesBetween,
    'entries:ofTask': core.entriesOf,
    'shortcut:change': (shortcut) => {
      const tried = parts.tryShortcut(shortcut);
      if (tried !== 'ok') return refuse(tried === 'taken' ? 'shortcut-taken' : 'shortcut-invalid');
      return execute({ type: 'changeSettings', settings: { shortcut } });
    },
    'shortcut:record': parts.recordShortcut,
    'notice:dismiss': (index) => core.report({ notices: notices().filter((_notice, at) => at !== index) }),
    'notice:openFolder': (index) => {
      const notice = notices()[index];
      if (notice?.code === 'database-set-aside') parts.showFile(notice.path);
    },
  };
}
