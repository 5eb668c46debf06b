/** English catalogue, ICU messages. Its keys are the message ids of the app; every other catalogue must have the same. */
export const en = {
  // Rejections: what was wrong and what to do.
  'rejection.task-not-found': 'This task is no longer there. It may have been deleted elsewhere.',
  'rejection.title-empty': 'Give the task a title first.',
  'rejection.title-too-long': 'A title can have {max, number} characters at most; this one has {length, number}.',
  'rejection.nothing-to-undo': 'There is nothing to undo.',
  'rejection.nothing-to-redo': 'There is nothing to redo.',
  'rejection.shortcut-invalid': 'This is not a shortcut the system accepts. Press another one.',
  'rejection.shortcut-taken': 'Another program holds this shortcut. The old one is kept; press another one.',
  'rejection.bad-request': 'Stint did not understand the request ({detail}). Nothing was changed.',
  'rejection.store-failed': 'The change could not be saved ({detail}). Nothing was changed; try again.',
  // Start and end.
  'start.database-newer': 'This database was written by a newer Stint.',
  'start.database-newer-detail':
    'It was left untouched: {path}\n\nInstall the newest Stint, or start this one with another folder: stint --user-data-dir=FOLDER',
  'start.database-failed': 'Stint cannot open its database.',
  'start.database-failed-detail':
    'It was left untouched: {path}\n\nThe system says: {reason}. Check that the folder can be written and that the disk has room, then start Stint again.',
  'start.quit': 'Quit',
  'start.in-tray': 'Stint keeps running',
  'start.in-tray-detail': 'You find it in the tray. To end it, choose Quit there.',
} as const;
