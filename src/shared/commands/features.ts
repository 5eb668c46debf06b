import { z } from 'zod';
import { featureCommand } from './define.ts';
import { anyText, rowId } from './schema.ts';

// Commands that features carry out: they show or start something, and write no step that is undone.

/** The random name of a member or a shared timer of a team. */
const teamId = z.string().regex(/^[0-9a-f-]{36}$/u);

/** Lengths of a countdown, ms. */
const SHORTEST = 1000;
const LONGEST = 24 * 3_600_000;

export const historyCommands = {
  undo: featureCommand({}),
  redo: featureCommand({}),
} as const;

export const focusCommands = {
  startFocus: featureCommand({}),
  startCountdown: featureCommand({ ms: z.int().min(SHORTEST).max(LONGEST) }),
  /** Goes on as if the phase were over. */
  skipPhase: featureCommand({}),
  endFocus: featureCommand({}),
} as const;

export const teamCommands = {
  /** Works on a shared timer, with a task of one’s own. */
  startTeamTimer: featureCommand({ timer: teamId }),
  /** Pauses it for all. */
  pauseTeamTimer: featureCommand({ timer: teamId }),
  shareTask: featureCommand({ taskId: rowId }),
  unshareTimer: featureCommand({ timer: teamId }),
  /** Takes a shared timer off one’s own list for good, whatever the others do with it. */
  forgetTeamTimer: featureCommand({ timer: teamId }),
} as const;

export const windowCommands = {
  showWindow: featureCommand({}),
  /** Shows the window with the cursor in the field of a new task. */
  showAddField: featureCommand({}),
  showQuickStart: featureCommand({}),
  quit: featureCommand({}),
} as const;

export const linkCommands = {
  /** A link of another program (`stint://…`): carried out where links are trusted, else the person is asked. */
  openLink: featureCommand({ address: anyText }),
} as const;
