import fc from 'fast-check';

export const PEOPLE = 3;
export const TITLES = ['Write', 'Read'] as const;
const who = fc.nat(PEOPLE - 1);

/** What happens in a team. */
const anyEvent = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('startTeamTimer', 'pauseTeamTimer'), who, which: fc.nat(1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stop'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cut', 'mend', 'hide', 'show'), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unshareTimer'), who, which: fc.nat(1) }) },
  // Messages arrive, one of whichever connection, some of them twice; time goes by.
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('deliver', 'again'), at: fc.nat(), count: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass'), ms: fc.nat(20_000) }) },
);
type TeamEvent = { kind: string; who?: number; which?: number; at?: number; count?: number; ms?: number };

export const anyTeamEvents: fc.Arbitrary<readonly TeamEvent[]> = fc.array(anyEvent, { maxLength: 60 });
