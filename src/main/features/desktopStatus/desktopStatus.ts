import type { DesktopStatus } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { messageOf } from '../../core/attempt.ts';
import type { Context } from '../../core/feature.ts';
import type { PartialView } from '../../core/ports.ts';
import { createQueue } from '../../core/queue.ts';
import { openService } from './service.ts';
import type { Service } from './service.ts';
import { statusOf } from './status.ts';
import type { Execute } from './statusObject.ts';

/** Serves the status on the session bus while the setting is on. A failure lasts until it is turned off and on again. */
export function createDesktopStatus({ core, explain }: Pick<Context, 'core' | 'explain'>): PartialView {
  let isWanted = false;
  let service: Service | null = null;
  let published: Snapshot | null = null;
  /** Opening and closing run one after the other. */
  const enqueue = createQueue();

  const report = (status: DesktopStatus): void => core.set('desktopStatus', status);

  const execute: Execute = (type) => {
    const result = core.execute({ type }, 'api');
    if (!result.ok) return explain(result.rejection);
    if (result.reveal) core.execute({ type: 'showAddField' }, 'api');
    return null;
  };

  function publish(snapshot: Snapshot): void {
    if (!service || (published?.tasks === snapshot.tasks && published.day === snapshot.day)) return;
    published = snapshot;
    service.publish(statusOf(snapshot));
  }

  function close(): void {
    service?.dispose();
    service = null;
    published = null;
  }

  function fail(reason: 'taken' | 'unreachable' | 'lost', detail: string): void {
    close();
    report({ state: 'failed', reason, detail });
  }

  async function follow(): Promise<void> {
    close();
    if (!isWanted) return report({ state: 'off' });
    try {
      service = await openService(statusOf(core.snapshot()), execute, (detail) => fail('lost', detail));
    } catch (error) {
      return fail('unreachable', messageOf(error));
    }
    if (!isWanted) return close();
    if (!service) return fail('taken', APPLICATION_ID);
    publish(core.snapshot());
    return report({ state: 'on', name: APPLICATION_ID });
  }

  return {
    show(snapshot) {
      publish(snapshot);
      if (snapshot.settings.desktopStatus === isWanted) return;
      isWanted = !isWanted;
      void enqueue(follow);
    },
    dispose() {
      isWanted = false;
      close();
    },
  };
}
