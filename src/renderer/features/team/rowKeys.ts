type WithId = { readonly id: string };

/** The cursor's keys for the rows of both lists. */
export const timerKey = ({ id }: WithId): string => `timer ${id}`;
export const memberKey = ({ id }: WithId): string => `member ${id}`;
