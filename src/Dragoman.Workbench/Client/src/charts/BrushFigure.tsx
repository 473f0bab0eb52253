import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { day, number } from "../ui/format";
import { legend, shadeOf } from "./colours";
import { Handle } from "./Handle";
import { monthTicks, toDay, toNumber } from "./scale";

export interface Bucket { from: string; to: string; counts: Record<string, number> }

interface Props {
  box: RefObject<HTMLDivElement | null>; width: number; height: number; buckets: readonly Bucket[]; by: string;
  /** The first and the last day of all. */ span: [number, number];
  from: string | undefined; to: string | undefined; set: (from: string | undefined, to: string | undefined) => void;
  /** Shows what the shades mean. */ nameOf?: (key: string) => string;
}

/** Incidents through time, drawn; what lies between the two handles is what is chosen, by mouse or by keys. */
export function BrushFigure({ box, width, height, buckets, by, span: [first, last], from, to, set: change, nameOf }: Props) {
  const [drag, pull] = useState<[number, number] | null>(null);
  const days = last - first + 1;
  const x = (at: number) => ((at - first) / days) * width;
  const at = (clientX: number) => { const frame = box.current?.getBoundingClientRect(); return frame ? Math.min(last, Math.max(first, first + Math.floor(((clientX - frame.left) / frame.width) * days))) : first; };
  const now: [number, number] = drag ?? [Math.max(first, from ? toNumber(from) : first), Math.min(last, to ? toNumber(to) : last)];
  const set = ([start, end]: [number, number]) => change(start <= first ? undefined : toDay(start), end >= last ? undefined : toDay(end));
  const keys = legend(buckets);
  const most = Math.max(1, ...buckets.map((one) => Object.values(one.counts).reduce((sum, count) => sum + count, 0)));

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
    <figure class={`brush${nameOf ? " tall" : ""}`}>
      <div class="frame" ref={box} onPointerDown={start}>
        <svg width={width} height={height + 18} role="img" aria-label={`Incidents from ${day(toDay(first))} to ${day(toDay(last))}, at most ${number(most)} in a ${by}`}>
          {buckets.map((one) => {
            let top = height;
            const left = x(toNumber(one.from));
            const wide = Math.max(1, x(toNumber(one.to) + 1) - left - 0.5);
            return keys.map((key) => {
              const count = one.counts[key] ?? 0;
              if (count === 0) return null;
              const high = (count / most) * (height - 4);
              top -= high;
              return <rect key={`${one.from}${key}`} class={shadeOf(keys, key)} x={left} y={top} width={wide} height={high} />;
            });
          })}
          <line class="axis" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
          {monthTicks(first, last, width / 90).map((tick) => <g key={tick.at} transform={`translate(${x(tick.at)} ${height})`}><line class="axis" y2={4} /><text y={14} x={3}>{tick.year ? tick.text.slice(0, 4) : shortMonth(tick.text)}</text></g>)}
          <rect class="veil" x={0} y={0} width={x(now[0])} height={height} />
          <rect class="veil" x={x(now[1] + 1)} y={0} width={Math.max(0, width - x(now[1] + 1))} height={height} />
        </svg>
        <Handle name="First day" value={now[0]} low={first} high={now[1]} left={x(now[0])} height={height} move={(value) => set([value, now[1]])} drag={(clientX) => pull([Math.min(at(clientX), now[1]), now[1]])} drop={(clientX) => { pull(null); set([Math.min(at(clientX), now[1]), now[1]]); }} />
        <Handle name="Last day" value={now[1]} low={now[0]} high={last} left={x(now[1] + 1)} height={height} move={(value) => set([now[0], value])} drag={(clientX) => pull([now[0], Math.max(at(clientX), now[0])])} drop={(clientX) => { pull(null); set([now[0], Math.max(at(clientX), now[0])]); }} />
      </div>
      <figcaption>
        <span>{day(toDay(now[0]))} – {day(toDay(now[1]))}</span>
        {nameOf && <ul class="legend">{keys.slice(0, 7).map((key) => <li key={key}><i class={shadeOf(keys, key)} />{nameOf(key)}</li>)}{keys.length > 7 && <li><i class="s-rest" />other</li>}</ul>}
      </figcaption>
    </figure>
  );
}

const months = new Intl.DateTimeFormat(undefined, { month: "short", timeZone: "UTC" });
const shortMonth = (text: string) => months.format(new Date(`${text}T00:00:00Z`));
