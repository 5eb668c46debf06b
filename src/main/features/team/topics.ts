import { TEAM_ID } from '#shared/model/team.ts';
import type { MemberId } from '#shared/model/team.ts';

/** What a topic is about. */
export type Subject =
  | { readonly kind: 'presence' | 'work' | 'here'; readonly member: MemberId }
  | { readonly kind: 'timer'; readonly timer: string }
  /** Questions of clock sync and their answers; the probe that a member sends itself to see that it can publish. */
  | { readonly kind: 'ask' | 'answer' | 'probe'; readonly member: MemberId };

const letters = { presence: 'p', work: 'w', here: 'h', timer: 't', ask: 'q', answer: 'a', probe: 'x' } as const;
const kinds = Object.entries(letters) as [Subject['kind'], string][];

/** The topics of a team: all below `stint/<team>/`, so that one line in a broker's access rules separates teams. */
export function topicsOf(team: string, me: MemberId) {
  const root = `stint/${team}/`;
  const topic = (kind: Subject['kind'], name: string): string => `${root}${letters[kind]}/${name}`;
  return {
    of: topic,
    /** What a member subscribes to. */
    all: [
      topic('presence', '+'),
      topic('work', '+'),
      topic('here', '+'),
      topic('timer', '+'),
      topic('ask', me),
      topic('answer', me),
      topic('probe', me),
    ],
    /** What a topic is about; null: it does not belong to this team. */
    read(text: string): Subject | null {
      const [letter, name = '', ...more] = text.startsWith(root) ? text.slice(root.length).split('/') : [];
      const kind = kinds.find(([, one]) => one === letter)?.[0];
      if (!kind || more.length > 0 || !TEAM_ID.test(name)) return null;
      return kind === 'timer' ? { kind, timer: name } : { kind, member: name };
    },
  };
}

export type Topics = ReturnType<typeof topicsOf>;
