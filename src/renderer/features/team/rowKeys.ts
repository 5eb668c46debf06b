type WithId = { readonly id: string };

/** What the cursor of the page calls the rows of its two lists. */
export const timerKey = ({ id }: WithId): string => `timer ${id}`;
export const memberKey = ({ id }: WithId): string => `member ${id}`;
