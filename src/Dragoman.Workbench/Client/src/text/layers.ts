import type { Span } from "../api/types";

export type Kind = "trigger" | "party" | "place" | "time" | "count" | "source";

/** Words that a value of a claim rests on. */
export interface Mark extends Span { kind: Kind; claim: string; field: string }

/** A stretch of text under the same marks, from the widest to the narrowest. */
export interface Segment extends Span { marks: readonly Mark[] }

/**
 * Cuts a stretch of text wherever a mark or one of the other cuts begins or ends, so that marks may overlap at will.
 * Takes time for marks and segments, not for their product.
 */
export function layer(within: Span, marks: readonly Mark[], cuts: readonly number[] = []): Segment[] {
  const inside = marks.filter((mark) => mark.start < within.end && mark.end > within.start && mark.end > mark.start);
  const borders = new Set<number>([within.start, within.end]);
  for (const mark of inside) { borders.add(Math.max(mark.start, within.start)); borders.add(Math.min(mark.end, within.end)); }
  for (const cut of cuts) if (cut > within.start && cut < within.end) borders.add(cut);

  const sorted = [...borders].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    open = open.filter((mark) => mark.end > start);
    for (let mark = byStart[next]; mark && mark.start <= start; mark = byStart[++next]) if (mark.end > start) open.push(mark);
    segments.push({ start, end, marks: [...open].sort((a, b) => b.end - b.start - (a.end - a.start)) });
  }
  return segments;
}

/** The kinds of a segment from the outermost in, each once and at most three: more lines than that nobody tells apart. */
export function kindsOf(segment: Segment): Kind[] {
  return [...new Set(segment.marks.map((mark) => mark.kind))].slice(0, 3);
}
