import type { Clock } from '../../src/main/core/ports.ts';

type Timer = { at: number; run: () => void };

/** A clock that stands until it is moved; timers run when it passes them. */
export function manualClock(start = Date.UTC(2026, 2, 4, 9, 0, 0), zone = 'UTC') {
  let now = start;
  let here = zone;
  /** By how much the wall clock was set. */
  let set = 0;
  /** The computer's starts, and when the last one was, as if the wall clock had never been set. */
  let starts = 1;
  let booted = start;
  const timers = new Set<Timer>();
  const clock: Clock = {
    now: () => now,
    steady: () => now - set - booted,
    boot: () => `boot ${starts}`,
    zone: () => here,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return { dispose: () => void timers.delete(timer) };
    },
  };
  return {
    ...clock,
    /** How many timers are pending. */
    pending: () => timers.size,
    /** Ms that went by since the first start, whatever the clocks say. */
    passed: () => now - set - start,
    /** Moves on, running what falls due on the way, each `late` ms after its time. */
    advance(ms: number, late = 0): void {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter((timer) => timer.at + late <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at + late);
        due.run();
      }
      now = end;
    },
    /** Sleeps: time goes by, and what fell due runs only when somebody moves the clock again. */
    sleep(ms: number): void {
      now += ms;
    },
    /** Goes to another zone, as the system does where the person says so. */
    travel(to: string): void {
      here = to;
    },
    /** Sets the wall clock, as a person or NTP does: timers keep their distance. */
    set(to: number): void {
      for (const timer of timers) timer.at += to - now;
      set += to - now;
      now = to;
    },
    /** The computer starts anew, which ends all timers: its steady clock counts from here. */
    reboot(): void {
      timers.clear();
      starts += 1;
      booted = now - set;
    },
  };
}
