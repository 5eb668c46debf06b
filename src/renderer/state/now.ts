import type { Bridge } from '#shared/contract/bridge.ts';
import { activeTasks } from '#shared/model/elapsed.ts';
import { drawnTime, useSnapshotStore } from './snapshotStore.ts';

/** The current time, ms UTC. While a timer is running, ticks provide it; otherwise main is asked. */
export async function readNow(bridge: Bridge<'clock:now'>): Promise<number> {
  const now = await bridge.request('clock:now');
  const { snapshot } = useSnapshotStore.getState();
  if (snapshot && activeTasks(snapshot.tasks).length === 0) drawnTime.setState({ now });
  return now;
}
