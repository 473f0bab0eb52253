import { memo } from "preact/compat";
import type { Piece } from "../text/blocks";
import { countPoints, type CodePoints } from "../text/codepoints";
import { kindsOf, layer, type Mark, type Segment } from "../text/layers";
import { partsOf } from "../text/signs";

interface Props { block: Piece; points: CodePoints; marks: readonly Mark[]; cuts: readonly number[] }

const shown: Record<string, string> = { caption: "Caption", boilerplate: "Boilerplate", dateline: "Dateline", byline: "Byline", table: "Table", list: "List" };

export const BlockText = memo(function BlockText({ block, points, marks, cuts }: Props) {
  const segments = layer(block, within(marks, block), cuts);
  const inside = segments.map((segment) => <Stretch key={segment.start} segment={segment} text={points.slice(segment.start, segment.end)} />);
  const kind = block.kind.toLowerCase();
  if (kind === "gap") return <span class="gap">{inside}</span>;
  if (kind === "title") return <h2 class="block title">{inside}</h2>;
  if (kind === "heading") return <h3 class="block heading">{inside}</h3>;
  return <p class={`block ${kind}${block.goesOn ? " goes-on" : ""}`} data-kind={shown[kind]}>{inside}</p>;
});

function Stretch({ segment, text }: { segment: Segment; text: string }) {
  const parts = partsOf(text);
  const layers = segment.marks.length === 0 ? undefined : `mark ${kindsOf(segment).map((kind, depth) => `l${depth + 1}-${kind}`).join(" ")}`;
  const marks = segment.marks.length === 0 ? undefined : segment.marks.map((mark) => `${mark.claim}/${mark.field}`).join(" ");
  let start = segment.start;
  return (
    <>
      {parts.map((part) => {
        const at = start;
        if (parts.length > 1) start += countPoints(part.text);
        return <span key={at} class={part.sign ? `sign-of${layers ? ` ${layers}` : ""}` : layers} data-sign={part.sign} data-start={at} data-marks={marks}>{part.text}</span>;
      })}
    </>
  );
}

/** Only those that may touch the block: marks are sorted by their start, and none is longer than a block's worth of sentences. */
function within(marks: readonly Mark[], block: Piece): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    if (mark.start >= block.end) break;
    if (mark.end > block.start) found.push(mark);
  }
  return found;
}
