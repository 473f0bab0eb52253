import { day } from "../ui/format";
import { toDay } from "./scale";

interface HandleProps { name: string; value: number; low: number; high: number; left: number; height: number; move: (value: number) => void; drag: (clientX: number) => void; drop: (clientX: number) => void }

const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 };

/** An end of a span of days, to be drawn along or moved by keys. */
export function Handle({ name, value, low, high, left, height: tall, move, drag, drop }: HandleProps) {
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
