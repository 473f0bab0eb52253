import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Claim, Report } from "../api/types";
import { CodePoints } from "../text/codepoints";
import { pieces } from "../text/blocks";
import { marksOf } from "../text/marks";
import { passages } from "../veil/graphic";
import { find, unveil, unveiled, veiling } from "../veil/veil";
import { BlockText } from "./BlockText";
import { light, lit, unlight } from "./lights";
import { selectByKey, selectedSpan } from "./selection";
import { useTextLights } from "./useTextLights";

interface Props {
  report: Report; claims: readonly Claim[]; current: string | null; choose: (claim: string) => void;
  selected: (span: { start: number; end: number } | null) => void;
}

/** The report, as text nodes only, with the words of all claims marked. */
export function TextPane({ report, claims, current, choose, selected }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const points = useMemo(() => new CodePoints(report.text), [report.text]);
  const graphic = useMemo(() => passages(report.text, find.value).map(({ start, end }) => ({ start: points.toPoints(start), end: points.toPoints(end) })), [report.text, points, find.value]);
  const shown = unveiled.value;
  const veils = useMemo(() => (veiling.value ? graphic.filter((passage) => !shown.has(`${report.id}/${passage.start}`)) : []), [graphic, veiling.value, shown]);
  const show = useCallback((start: number) => { unveil(`${report.id}/${start}`); root.current?.focus({ preventScroll: true }); }, [report.id]);
  const body = useMemo(() => {
    const marks = claims.flatMap(marksOf).sort((a, b) => a.start - b.start);
    const cuts = [...claims.map((claim) => claim.evidence), ...veils].flatMap((span) => [span.start, span.end]).sort((a, b) => a - b);
    return pieces(report.blocks, points.length, points).map((block) => <BlockText key={block.start} block={block} points={points} marks={marks} cuts={cuts} veils={veils} show={show} />);
  }, [points, report.blocks, claims, veils]);

  useTextLights(root, claims, current, veils);
  useEffect(() => {
    const tell = () => {
      // A selection elsewhere, as in a field of the form, leaves the words that were picked here.
      if (!root.current?.contains(getSelection()?.anchorNode ?? null)) return;
      const span = selectedSpan(root.current);
      keepInSight(span ? getSelection()?.getRangeAt(0) : undefined);
      selected(span);
    };
    document.addEventListener("selectionchange", tell);
    return () => { document.removeEventListener("selectionchange", tell); keepInSight(undefined); };
  }, [selected]);
  useLayoutEffect(() => {
    const claim = claims.find((one) => one.id === current);
    if (claim) scrollTo(root.current, claim.trigger.start);
  }, [current]);

  const mark = (event: Event) => (event.target as Element).closest<HTMLElement>("[data-marks]")?.dataset["marks"]?.split(" ").at(-1)?.split("/");
  return (
    <div class="text" ref={root} tabIndex={0} role="region" aria-label="The report’s text. Arrow keys select words, with Shift more of them." dir={report.direction && report.direction !== "auto" ? report.direction : "auto"} lang={report.language ?? undefined}
      onKeyDown={selectByKey}
      onPointerOver={(event) => { const at = mark(event); if (at?.[0]) light(at[0], at[1] ?? null); else if (lit.value) unlight(); }} onPointerLeave={unlight}
      onClick={(event) => { const at = mark(event); if (at?.[0] && getSelection()?.isCollapsed !== false) choose(at[0]); }}>
      {body}
    </div>
  );
}

/** The words that were picked stay marked while the form is filled in, where the browser's own selection has gone elsewhere. */
function keepInSight(range: Range | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("picked", new Highlight(range.cloneRange())); else CSS.highlights.delete("picked");
}

function scrollTo(root: HTMLElement | null, start: number): void {
  const segments = root?.querySelectorAll<HTMLElement>("[data-start]");
  if (!root || !segments?.length) return;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(segments[middle]?.dataset["start"]) <= start) low = middle; else high = middle - 1;
  }
  const place = segments[low]?.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  if (place && (place.top < frame.top + 40 || place.bottom > frame.bottom - 60)) root.scrollBy({ top: place.top - frame.top - frame.height / 3 });
}
