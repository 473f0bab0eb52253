import type { Span } from "../api/types";

/** Finds graphic words in a text, and none of those that only look like them. Offsets in UTF-16. */
export type Find = (text: string) => Span[];

/**
 * By the words of graphic.tsv: "behead*" stands for every ending, "*" alone for a word or two; words of a phrase stand next to each other,
 * in letters of any size.
 */
export function finder(words: readonly string[]): Find {
  if (words.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(patternOf).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const patternOf = (words: string): string => words.split(" ").map((word) =>
  word === "*" ? "[\\p{L}\\p{M}’'-]+(?:[\\s\\u00a0]+[\\p{L}\\p{M}’'-]+)?" : word.replace(/\*$/, "[\\p{L}\\p{M}]*")).join("[\\s\\u00a0]+");

/** The sentences around the words, each once: a passage is veiled as a whole. */
export function passages(text: string, find: Find): Span[] {
  const found: Span[] = [];
  for (const word of find(text)) {
    if ((found.at(-1)?.end ?? 0) > word.start) continue;
    const start = beginning(text, word.start);
    const end = ending(text, word.end);
    const last = found.at(-1);
    if (last && last.end >= start) last.end = end; else found.push({ start, end });
  }
  return found;
}

const ends = /[.!?…؟。]["”’»)]*\s/gu;

/** A sentence that goes on for ever isn't one. */
const longest = 600;

function beginning(text: string, at: number): number {
  const from = Math.max(0, at - longest);
  const before = text.slice(from, at);
  let start = Math.max(0, before.lastIndexOf("\n") + 1);
  for (const match of before.slice(start).matchAll(ends)) start = Math.max(start, before.lastIndexOf("\n") + 1 + match.index + match[0].length);
  return from + start;
}

function ending(text: string, at: number): number {
  const after = text.slice(at, at + longest);
  const line = after.indexOf("\n");
  const sentence = after.slice(0, line < 0 ? undefined : line).match(new RegExp(`${ends.source}|$`, "u"));
  const end = sentence ? (sentence.index ?? 0) + sentence[0].trimEnd().length : after.length;
  return at + Math.max(0, end);
}
