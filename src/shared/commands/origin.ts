/**
 * Who sends a command. `window`, `mini` and `quickStart` are Stint’s own windows, `commandLine` the words of a shell, `api`
 * another program, or a page. `system`: Stint itself, also for what was chosen in a dialog of the system or tried first.
 */
export type Origin =
  | 'window'
  | 'mini'
  | 'quickStart'
  | 'tray'
  | 'shortcut'
  | 'commandLine'
  | 'api'
  | 'link'
  | 'team'
  | 'system';
