/**
 * Who sends a command. `window`, `mini`, `quickStart` and `panel` are Stint's own windows, `commandLine` is a shell, `api` a
 * program or page over HTTP. `system` is Stint itself, also for something chosen in a system dialog or tried out first.
 */
export type Origin =
  | 'window'
  | 'mini'
  | 'quickStart'
  | 'panel'
  | 'tray'
  | 'shortcut'
  | 'commandLine'
  | 'api'
  | 'link'
  | 'team'
  | 'system';
