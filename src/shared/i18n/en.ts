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
} as const;
