import { Fragment } from "preact";
import { memo } from "preact/compat";
import type { Span } from "../api/types";
import type { Piece } from "../text/blocks";
import { countPoints, type CodePoints } from "../text/codepoints";
import { kindsOf, layer, type Mark, type Segment } from "../text/layers";
import { partsOf } from "../text/signs";

interface Props { block: Piece; points: CodePoints; marks: readonly Mark[]; cuts: readonly number[]; /** Passages that are veiled. */ veils: readonly Span[]; show: (start: number) => void }

const shown: Record<string, string> = { caption: "Caption", boilerplate: "Boilerplate", dateline: "Dateline", byline: "Byline", table: "Table", list: "List" };

export const BlockText = memo(function BlockText({ block, points, marks, cuts, veils, show }: Props) {
  const segments = layer(block, within(marks, block), cuts);
  const veilOf = (segment: Segment) => veils.find((veil) => veil.start <= segment.start && veil.end >= segment.end);
  const inside = segments.map((segment) => {
    const veil = veilOf(segment);
    const text = <Stretch key={segment.start} segment={segment} text={points.slice(segment.start, segment.end)} veiled={veil !== undefined} />;
    return veil?.start === segment.start ? <Fragment key={segment.start}><button type="button" class="small unveil" onClick={(event) => { event.stopPropagation(); show(veil.start); }}>Show<span class="unseen"> a graphic passage</span></button>{text}</Fragment> : text;
  });
  const kind = block.kind.toLowerCase();
  if (kind === "gap") return <span class="gap">{inside}</span>;
  if (kind === "title") return <h2 class="block title">{inside}</h2>;
  if (kind === "heading") return <h3 class="block heading">{inside}</h3>;
  return <p class={`block ${kind}${block.goesOn ? " goes-on" : ""}`} data-kind={shown[kind]}>{inside}</p>;
});

function Stretch({ segment, text, veiled }: { segment: Segment; text: string; veiled: boolean }) {
  const parts = partsOf(text);
  const layers = segment.marks.length === 0 ? "" : `mark ${kindsOf(segment).map((kind, depth) => `l${depth + 1}-${kind}`).join(" ")}`;
  const marks = segment.marks.length === 0 ? undefined : segment.marks.map((mark) => `${mark.claim}/${mark.field}`).join(" ");
  let start = segment.start;
  return (
    <>
      {parts.map((part) => {
        const at = start;
        if (parts.length > 1) start += countPoints(part.text);
        const classes = [part.sign && "sign-of", layers, veiled && "veiled"].filter(Boolean).join(" ");
        return <span key={at} class={classes || undefined} aria-hidden={veiled || undefined} data-sign={part.sign} data-start={at} data-marks={marks}>{part.text}</span>;
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
