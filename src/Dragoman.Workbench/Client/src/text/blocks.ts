import type { Block } from "../api/types";
import { countPoints, type CodePoints } from "./codepoints";

/** A block longer than this is drawn in pieces, so that what is out of sight costs nothing. In code points. */
const longest = 4000;

/** How far back a space is looked for to cut at. */
const back = 400;

/** Of a block that is drawn in several pieces, all but the last are followed by another. */
export interface Piece extends Block { goesOn?: boolean }

/** The blocks of a report without gaps or overlaps, in the order of the text, none too long to draw. */
export function pieces(blocks: readonly Block[], length: number, points?: CodePoints): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (kind: string, start: number, end: number) => {
    for (let from = start; from < end;) {
      const to = end - from <= longest ? end : cut(from, from + longest, points);
      found.push({ kind, start: from, end: to, ...(to < end ? { goesOn: true } : {}) });
      from = to;
    }
  };
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, at);
    if (block.end <= start) continue;
    if (start > at) add("gap", at, start);
    add(block.kind, start, Math.min(block.end, length));
    at = block.end;
  }
  if (at < length) add(blocks.length === 0 ? "paragraph" : "gap", at, length);
  return found;
}

/** After the last space before the end, so that no word is cut in two; where there is none for long, at the end. */
function cut(start: number, end: number, points: CodePoints | undefined): number {
  if (!points) return end;
  const tail = points.slice(Math.max(start + 1, end - back), end);
  const space = Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\n"));
  return space < 0 ? end : end - countPoints(tail.slice(space + 1));
}
