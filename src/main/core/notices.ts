import type { Notice, NoticeContent } from '#shared/snapshot/snapshot.ts';

/** The notices in the window: at most one per code, each with a unique id. */
export function createNotices() {
  let last = 0;
  let all: readonly Notice[] = [];

  /** Returns whether any was removed. */
  function remove(isGone: (notice: Notice) => boolean): boolean {
    const before = all;
    all = all.filter((notice) => !isGone(notice));
    return all.length < before.length;
  }

  return {
    all: () => all,
    /** Shows a notice, which replaces one with the same code. */
    put(content: NoticeContent): void {
      remove(({ code }) => code === content.code);
      last += 1;
      all = [...all, { ...content, id: last }];
    },
    /** Removes the notice with a code. Returns whether there was one. */
    drop: (code: NoticeContent['code']) => remove((notice) => notice.code === code),
    /** Removes a notice that the person dismissed. Returns whether it still existed. */
    dismiss: (id: number) => remove((notice) => notice.id === id),
  };
}
