import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from './fold.ts';
import { otherLayout } from './layout.ts';

/** Something that can be found. */
export type Candidate = {
  /** Its title. */
  readonly text: string;
  /** Other words that it is found by, such as the name of its project. */
  readonly also?: string;
  /** How recent it is: of two that match alike, the one with the larger number comes first. */
  readonly at: number;
};

type Entry<One> = { readonly one: One; readonly title: string; readonly all: string };

/** Candidates, prepared to be looked through at each key. */
export type Index<One extends Candidate> = readonly Entry<One>[];

/** Prepares candidates, the most recent first. */
export const indexOf = <One extends Candidate>(candidates: readonly One[]): Index<One> =>
  candidates
    .toSorted((a, b) => b.at - a.at)
    .map((one) => {
      const title = fold(one.text);
      return { one, title, all: one.also ? `${title} ${fold(one.also)}` : title };
    });

const letter = "\\p{L}\\d'";

/** Finds words with one letter wrong, missing, swapped or too many. */
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: `[^${letter}]+`,
  intraSplit: null,
  intraBound: null,
  intraChars: `[${letter}]`,
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- Its constants exist in the types alone.
  intraMode: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  intraIns: 1,
});

/** A shorter word is no other word with a letter wrong. */
const FUZZY_MIN = 4;

/** How well a text matches; a lower number is better. What was typed on another layout, and typing errors, come last. */
const EXACT = 0;
const BEGINS = 1;
const WORDS_BEGIN = 2;
const WORDS_WITHIN = 3;
const OTHER_LAYOUT = 4;
const FUZZY = 2 * OTHER_LAYOUT;

/** Whether a word of the text begins with this one. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** How well an entry matches a folded text and its words, without typing errors; null if it does not. */
function rankOf({ title, all }: Entry<unknown>, typed: string, words: readonly string[]): number | null {
  if (title === typed) return EXACT;
  if (title.startsWith(typed)) return BEGINS;
  if (!words.every((word) => all.includes(word))) return null;
  return words.every((word) => beginsWord(all, word)) ? WORDS_BEGIN : WORDS_WITHIN;
}

/** The places of entries with all these words, each with one error at most. */
function almost(index: Index<Candidate>, words: readonly string[]): readonly number[] {
  const texts = index.map(({ all }) => all);
  let places: readonly number[] = texts.map((_text, place) => place);
  for (const word of words) {
    const clean = word.replaceAll(/[^\p{L}\d]/gu, '');
    places =
      clean.length < FUZZY_MIN
        ? places.filter((place) => texts[place]?.includes(word))
        : (fuzzy.filter(texts, clean, [...places]) ?? []);
  }
  return places;
}

/**
 * The candidates that match a text, the best first, at most `limit`: its exact title, titles that begin with it, those
 * with words that begin with its words in any order, those with its words inside of theirs; then the same as if it had
 * been typed on the other keyboard layout; then those with a typing error. All of them, if nothing is typed.
 */
export function find<One extends Candidate>(index: Index<One>, text: string, limit: number): One[] {
  const typed = fold(text);
  if (typed === '') return index.slice(0, limit).map(({ one }) => one);
  const words = typed.split(' ');
  const other = fold(otherLayout(text));
  const otherWords = other.split(' ').filter((word) => word !== '');
  const ranks = index.map((entry) => {
    const rank = rankOf(entry, typed, words);
    if (rank !== null) return rank;
    const otherRank = otherWords.length === 0 ? null : rankOf(entry, other, otherWords);
    return otherRank === null ? null : OTHER_LAYOUT + otherRank;
  });
  if (ranks.filter((rank) => rank !== null).length < limit)
    for (const place of almost(index, words)) ranks[place] ??= FUZZY;
  return index
    .flatMap(({ one }, place) => {
      const rank = ranks[place] ?? null;
      return rank === null ? [] : [{ one, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one);
}
