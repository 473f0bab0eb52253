import type { Block } from "../api/types";

/** A block longer than this is drawn in pieces, so that what is out of sight costs nothing. In code points. */
const longest = 4000;

/** The blocks of a report without gaps or overlaps, in the order of the text, none too long to draw. */
export function pieces(blocks: readonly Block[], length: number): Block[] {
  const found: Block[] = [];
  let at = 0;
  const add = (kind: string, start: number, end: number) => {
    for (let from = start; from < end; from += longest) found.push({ kind, start: from, end: Math.min(end, from + longest) });
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
