import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTeamEvents, PEOPLE, TITLES } from '../support/anyTeamEvents.ts';
import { openTeam } from '../support/openTeam.ts';
import type { Member } from '../support/openTeam.ts';

test('however it comes, in the end all agree, work as they say, and nobody has an entry that its person did not begin', async () => {
  await fc.assert(
    fc.asyncProperty(anyTeamEvents, async (events) => {
      const { all, members, pass, gather, dispose } = openTeam(PEOPLE);
      await gather();
      const [first] = members as [Member, ...Member[]];
      for (const title of TITLES) first.act({ type: 'shareTask', taskId: first.addTask(title) });
      await gather();
      const starts = members.map(() => 0);
      for (const { kind, who: index = 0, which = 0, at = 0, count = 0, ms = 0 } of events) {
        const member = members[index] as Member;
        const timer = member.seen()?.timers.find(({ title }) => title === TITLES[which]);
        if ((kind === 'startTeamTimer' || kind === 'pauseTeamTimer' || kind === 'unshareTimer') && timer) {
          const outcome = member.act({ type: kind, timer: timer.id });
          if (kind === 'startTeamTimer' && outcome.ok) starts[index] = (starts[index] ?? 0) + 1;
        }
        if (kind === 'stop') member.execute({ type: 'stopTimers' });
        if (kind === 'cut') all.cut(member.client);
        if (kind === 'mend') all.mend(member.client);
        if (kind === 'hide' || kind === 'show') member.set({ teamHidden: kind === 'hide' });
        for (let n = 0; n < count; n++) all.deliver((waiting) => (at + n) % Math.max(1, waiting), kind === 'again');
        if (kind === 'pass') for (const { clock } of members) clock.advance(ms);
        await new Promise((resolve) => setImmediate(resolve));
      }
      // In the end the network is whole, nobody hides, and all is said that there is to say.
      for (const member of members) {
        all.mend(member.client);
        member.set({ teamHidden: false });
      }
      await pass(10 * 60_000);
      await gather();
      const states = members.map((member) =>
        (member.seen()?.timers ?? []).map((timer) => ({
          id: timer.id,
          runs: timer.startedAt !== null,
          seconds: Math.round(member.shown(timer.title) / 100),
        })),
      );
      const [one = []] = states;
      for (const state of states) {
        expect(state.map(({ id, runs }) => ({ id, runs }))).toEqual(one.map(({ id, runs }) => ({ id, runs })));
        state.forEach(({ seconds }, index) => expect(Math.abs(seconds - (one[index]?.seconds ?? 0))).toBeLessThan(2));
      }
      // A timer runs where somebody works on it, and only there.
      for (const [index, { runs }] of one.entries()) {
        const title = first.seen()?.timers[index]?.title ?? '';
        expect([title, members.some((member) => (member.timer(title).taskId ?? 0) > 0 && member.works(title))]).toEqual(
          [title, runs],
        );
      }
      members.forEach(({ db }, index) => {
        const entries = db.prepare('SELECT count(*) FROM time_entries').pluck().get() as number;
        expect(entries).toBeLessThanOrEqual(starts[index] ?? 0);
      });
      dispose();
    }),
    { numRuns: 100 },
  );
}, 240_000);
