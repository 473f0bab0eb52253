import { useMemo, useRef, useState } from "preact/hooks";
import { writeFilter } from "../address/filter";
import { currentFilter, setFilter } from "../address/useFilter";
import { useLoad } from "../api/load";
import type { Timeline } from "../api/types";
import { day, number } from "../ui/format";
import { useWidth } from "../ui/useWidth";
import { bucket, monthTicks, toDay, toNumber } from "./scale";
import { legend, shadeOf } from "./colours";
import { words } from "../ui/format";

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
  const [drag, pull] = useState<[number, number] | null>(null);

  if (!span || !line) return <div class="brush empty" ref={box}>{months.error ? <p class="failure">{months.error.message}</p> : null}</div>;
  const [first, last] = span;
  const days = last - first + 1;
  const tallness = tall ? 220 : height;
  const x = (at: number) => ((at - first) / days) * width;
  const at = (clientX: number) => { const frame = box.current?.getBoundingClientRect(); return frame ? Math.min(last, Math.max(first, first + Math.floor(((clientX - frame.left) / frame.width) * days))) : first; };
  const now: [number, number] = drag ?? [Math.max(first, filter.from ? toNumber(filter.from) : first), Math.min(last, filter.to ? toNumber(filter.to) : last)];
  const set = ([from, to]: [number, number]) => setFilter({ from: from <= first ? undefined : toDay(from), to: to >= last ? undefined : toDay(to) });
  const keys = legend(line.buckets);
  const nameOf = (key: string) => (split === "side" ? line.keys.find((one) => one.key === key)?.name ?? "not said" : words(key.toLowerCase()) || "not said");
  const most = Math.max(1, ...line.buckets.map((one) => Object.values(one.counts).reduce((sum, count) => sum + count, 0)));

  const start = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest("[role=slider]")) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const anchor = at(event.clientX);
    pull([anchor, anchor]);
    const move = (next: PointerEvent) => { const here = at(next.clientX); pull([Math.min(anchor, here), Math.max(anchor, here)]); };
    const target = event.currentTarget as HTMLElement;
    target.addEventListener("pointermove", move);
    target.addEventListener("pointerup", (end) => {
      target.removeEventListener("pointermove", move);
      const here = at(end.clientX);
      pull(null);
      if (here === anchor && days > 1) set([first, last]); else set([Math.min(anchor, here), Math.max(anchor, here)]);
    }, { once: true });
  };
  return (
    <figure class={`brush${tall ? " tall" : ""}`}>
      <div class="frame" ref={box} onPointerDown={start}>
        <svg width={width} height={tallness + 18} role="img" aria-label={`Incidents from ${day(toDay(first))} to ${day(toDay(last))}, at most ${number(most)} in a ${by}`}>
          {line.buckets.map((one) => {
            let top = tallness;
            const left = x(toNumber(one.from));
            const wide = Math.max(1, x(toNumber(one.to) + 1) - left - 0.5);
            return keys.map((key) => {
              const count = one.counts[key] ?? 0;
              if (count === 0) return null;
              const high = (count / most) * (tallness - 4);
              top -= high;
              return <rect key={`${one.from}${key}`} class={shadeOf(keys, key)} x={left} y={top} width={wide} height={high} />;
            });
          })}
          <line class="axis" x1={0} x2={width} y1={tallness + 0.5} y2={tallness + 0.5} />
          {monthTicks(first, last, width / 90).map((tick) => <g key={tick.at} transform={`translate(${x(tick.at)} ${tallness})`}><line class="axis" y2={4} /><text y={14} x={3}>{tick.year ? tick.text.slice(0, 4) : shortMonth(tick.text)}</text></g>)}
          <rect class="veil" x={0} y={0} width={x(now[0])} height={tallness} />
          <rect class="veil" x={x(now[1] + 1)} y={0} width={Math.max(0, width - x(now[1] + 1))} height={tallness} />
        </svg>
        <Handle name="First day" value={now[0]} low={first} high={now[1]} left={x(now[0])} height={tallness} move={(value) => set([value, now[1]])} drag={(clientX) => pull([Math.min(at(clientX), now[1]), now[1]])} drop={(clientX) => { pull(null); set([Math.min(at(clientX), now[1]), now[1]]); }} />
        <Handle name="Last day" value={now[1]} low={now[0]} high={last} left={x(now[1] + 1)} height={tallness} move={(value) => set([now[0], value])} drag={(clientX) => pull([now[0], Math.max(at(clientX), now[0])])} drop={(clientX) => { pull(null); set([now[0], Math.max(at(clientX), now[0])]); }} />
      </div>
      <figcaption>
        <span>{day(toDay(now[0]))} – {day(toDay(now[1]))}</span>
        {tall && <ul class="legend">{keys.slice(0, 7).map((key) => <li key={key}><i class={shadeOf(keys, key)} />{nameOf(key)}</li>)}{keys.length > 7 && <li><i class="s-rest" />other</li>}</ul>}
      </figcaption>
    </figure>
  );
}

interface HandleProps { name: string; value: number; low: number; high: number; left: number; height: number; move: (value: number) => void; drag: (clientX: number) => void; drop: (clientX: number) => void }

const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 };

function Handle({ name, value, low, high, left, height: tall, move, drag, drop }: HandleProps) {
  const clamp = (next: number) => Math.min(high, Math.max(low, next));
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    event.stopPropagation();
    move(by !== undefined ? clamp(value + by * (event.shiftKey ? 7 : 1)) : event.key === "Home" ? low : high);
  };
  return (
    <span class="handle" role="slider" tabIndex={0} aria-label={name} aria-valuemin={low} aria-valuemax={high} aria-valuenow={value} aria-valuetext={day(toDay(value))} style={{ left: `${left}px`, height: `${tall}px` }}
      onKeyDown={press} onPointerDown={(event) => { event.stopPropagation(); event.currentTarget.setPointerCapture(event.pointerId); event.currentTarget.focus(); }}
      onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event.clientX); }}
      onPointerUp={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) drop(event.clientX); }} />
  );
}

const months = new Intl.DateTimeFormat(undefined, { month: "short", timeZone: "UTC" });
const shortMonth = (text: string) => months.format(new Date(`${text}T00:00:00Z`));

function spanOf(line: Timeline | undefined): [number, number] | null {
  const filled = line?.buckets.filter((one) => Object.keys(one.counts).length > 0) ?? [];
  const first = filled[0];
  const last = filled.at(-1);
  return first && last ? [toNumber(first.from), toNumber(last.to)] : null;
}
