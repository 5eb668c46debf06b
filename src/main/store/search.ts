import type { Database } from 'better-sqlite3';
import type { TaskId } from '#shared/model/ids.ts';

/**
 * Finds tasks by prefixes of words in title, notes, project, client and tags, ignoring case and diacritics: those with
 * all words in the title first, then the newest.
 */
export function createSearch(db: Database): (text: string, limit: number) => TaskId[] {
  // Ordered by rowid: FTS5's own rank would read every match first, which takes ten times as long for a common letter.
  const find = db
    .prepare<[string, number], TaskId>(
      'SELECT rowid FROM task_search WHERE task_search MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  return (text, limit) => {
    const query = matchQuery(text);
    if (query === '') return [];
    const titled = find.all(`title : (${query})`, limit);
    return titled.length === limit ? titled : [...new Set([...titled, ...find.all(query, limit)])].slice(0, limit);
  };
}

/** An FTS5 query for words that begin with each word of a text, quoted so that none of them is an operator. */
function matchQuery(text: string): string {
  const words = text.replaceAll('ё', 'е').replaceAll('Ё', 'Е').split(/\s+/u);
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ');
}
