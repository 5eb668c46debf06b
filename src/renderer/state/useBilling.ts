import { useMemo } from 'react';
import type { BillingState } from '#shared/model/billing.ts';
import { defaultSettings } from '#shared/settings/index.ts';
import { useSnapshotStore } from './snapshotStore.ts';

const none = new Map<number, never>();

/** What decides which time is billable, and at which rate; a hook. */
export function useBilling(): BillingState {
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects ?? none);
  const clients = useSnapshotStore(({ snapshot }) => snapshot?.clients ?? none);
  const settings = useSnapshotStore(({ snapshot }) => snapshot?.settings ?? defaultSettings);
  return useMemo(() => ({ projects, clients, settings }), [projects, clients, settings]);
}
