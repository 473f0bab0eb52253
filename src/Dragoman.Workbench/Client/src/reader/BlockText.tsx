import { memo } from "preact/compat";
import type { Block } from "../api/types";
import type { CodePoints } from "../text/codepoints";
import { kindsOf, layer, type Mark, type Segment } from "../text/layers";

interface Props { block: Block; points: CodePoints; marks: readonly Mark[]; cuts: readonly number[] }

const shown: Record<string, string> = { caption: "Caption", boilerplate: "Boilerplate", dateline: "Dateline", byline: "Byline", table: "Table", list: "List" };

export const BlockText = memo(function BlockText({ block, points, marks, cuts }: Props) {
  const segments = layer(block, within(marks, block), cuts);
  const inside = segments.map((segment) => <Stretch key={segment.start} segment={segment} text={points.slice(segment.start, segment.end)} />);
  const kind = block.kind.toLowerCase();
  if (kind === "gap") return <span class="gap">{inside}</span>;
  if (kind === "title") return <h2 class="block title">{inside}</h2>;
  if (kind === "heading") return <h3 class="block heading">{inside}</h3>;
  return <p class={`block ${kind}`} data-kind={shown[kind]}>{inside}</p>;
});

function Stretch({ segment, text }: { segment: Segment; text: string }) {
  if (segment.marks.length === 0) return <span data-start={segment.start}>{text}</span>;
  const layers = kindsOf(segment).map((kind, depth) => `l${depth + 1}-${kind}`).join(" ");
  return <span class={`mark ${layers}`} data-start={segment.start} data-marks={segment.marks.map((mark) => `${mark.claim}/${mark.field}`).join(" ")}>{text}</span>;
}

/** Only those that may touch the block: marks are sorted by their start, and none is longer than a block's worth of sentences. */
function within(marks: readonly Mark[], block: Block): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    if (mark.start >= block.end) break;
    if (mark.end > block.start) found.push(mark);
  }
  return found;
}
