import { z } from 'zod';
import { COUNTDOWN_MAX, COUNTDOWN_MIN } from '../model/focus.ts';
import { TEAM_ID } from '../model/team.ts';
import { featureCommand } from './define.ts';
import { anyText, rowId } from './schema.ts';

// Commands that features carry out: they show or start something, and write no undo step.

/** The random id of a member or a shared timer. */
const teamId = z.string().regex(TEAM_ID);

export const historyCommands = {
  undo: featureCommand({}),
  redo: featureCommand({}),
} as const;

export const focusCommands = {
  startFocus: featureCommand({}),
  startCountdown: featureCommand({ ms: z.int().min(COUNTDOWN_MIN).max(COUNTDOWN_MAX) }),
  /** Continues as if the phase were over. */
  skipPhase: featureCommand({}),
  endFocus: featureCommand({}),
} as const;

export const teamCommands = {
  /** Starts working on a shared timer, with one's own task. */
  startTeamTimer: featureCommand({ timer: teamId }),
  /** Pauses it for everyone. */
  pauseTeamTimer: featureCommand({ timer: teamId }),
  shareTask: featureCommand({ taskId: rowId }),
  unshareTimer: featureCommand({ timer: teamId }),
  /** Removes a shared timer from one's own list for good, whatever others do with it. */
  forgetTeamTimer: featureCommand({ timer: teamId }),
} as const;

export const windowCommands = {
  showWindow: featureCommand({}),
  /** Shows the window, or hides it where it is in front. */
  toggleWindow: featureCommand({}),
  /** Shows the window and focuses the field for a new task. */
  showAddField: featureCommand({}),
  showQuickStart: featureCommand({}),
  quit: featureCommand({}),
} as const;

export const linkCommands = {
  /** A link from another program (`stint://…`): carried out if links are trusted, otherwise the person is asked. */
  openLink: featureCommand({ address: anyText }),
} as const;
