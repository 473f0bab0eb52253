import { useMemo, useRef } from "preact/hooks";
import { writeFilter } from "../address/filter";
import { currentFilter, setFilter } from "../address/useFilter";
import { useLoad } from "../api/load";
import type { Timeline } from "../api/types";
import { words } from "../ui/format";
import { useWidth } from "../ui/useWidth";
import { BrushFigure } from "./BrushFigure";
import { bucket, toNumber } from "./scale";

const height = 64;

/** Incidents through time; what lies between the two handles is what list, map and charts show. */
export function TimeBrush({ tall = false, split = "plover" }: { tall?: boolean; split?: string }) {
  const filter = currentFilter();
  const { from: _from, to: _to, ...rest } = filter;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 800);
  const months = useLoad<Timeline>("/timeline", { ...writeFilter(rest), by: "month", split });
  const span = useMemo(() => spanOf(months.value), [months.value]);
  const by = span ? bucket(span[0], span[1], Math.max(40, Math.floor(width / 3))) : "month";
  const finer = useLoad<Timeline>(span && by !== "month" ? "/timeline" : null, { ...writeFilter(rest), by, split });
  const line = by === "month" ? months.value : finer.value ?? months.value;
  if (!span || !line) return <div class="brush empty" ref={box}>{months.error ? <p class="failure">{months.error.message}</p> : null}</div>;
  const nameOf = (key: string) => (split === "side" ? line.keys.find((one) => one.key === key)?.name ?? "not said" : words(key.toLowerCase()) || "not said");
  return <BrushFigure box={box} width={width} height={tall ? 220 : height} buckets={line.buckets} by={by} span={span} from={filter.from} to={filter.to} set={(from, to) => setFilter({ from, to })} {...(tall ? { nameOf } : {})} />;
}

function spanOf(line: Timeline | undefined): [number, number] | null {
  const filled = line?.buckets.filter((one) => Object.keys(one.counts).length > 0) ?? [];
  const first = filled[0];
  const last = filled.at(-1);
  return first && last ? [toNumber(first.from), toNumber(last.to)] : null;
}
