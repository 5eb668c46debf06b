/** The key of when the server was asked last, ms UTC. */
export const CHECKED = 'updates.checked';

/** The key of the version that the person does not want to hear about. */
export const SKIPPED = 'updates.skipped';
