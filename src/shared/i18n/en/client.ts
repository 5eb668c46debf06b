/**
 * English: what `stint` says without the app. Its clients load nothing else and know no ICU: they replace `{detail}`
 * alone.
 */
export const client = {
  'cli.not-there': 'Stint is not running. Start it, or add --launch to the command.',
  'cli.not-started': 'Stint did not start or does not respond.',
  'cli.gone': 'Stint is no longer at {detail}. Start it once from its new location.',
  'cli.cut': 'Stint quit before it finished.',
  'cli.disk-full': 'could not write the output: the disk is full',
  'cli.not-written': 'could not write the output: {detail}',
} as const;
