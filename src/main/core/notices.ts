import type { Notice, NoticeContent } from '#shared/snapshot/snapshot.ts';

/** What the person is told in the window: one notice of a code at most, each with an id that no other ever had. */
export function createNotices() {
  let last = 0;
  let all: readonly Notice[] = [];

  /** Answers whether any was taken away. */
  function remove(isGone: (notice: Notice) => boolean): boolean {
    const before = all;
    all = all.filter((notice) => !isGone(notice));
    return all.length < before.length;
  }

  return {
    all: () => all,
    /** Tells something, in the place of what was told under the same code. */
    put(content: NoticeContent): void {
      remove(({ code }) => code === content.code);
      last += 1;
      all = [...all, { ...content, id: last }];
    },
    /** Takes back what was told under a code. Answers whether there was anything. */
    drop: (code: NoticeContent['code']) => remove((notice) => notice.code === code),
    /** The person has read it. Answers whether it was still there. */
    dismiss: (id: number) => remove((notice) => notice.id === id),
  };
}
