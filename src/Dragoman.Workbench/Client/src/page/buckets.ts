import type { Bucket } from "../charts/BrushFigure";
import { toDay, toNumber } from "../charts/scale";
import { lastDay, type PageData } from "./data";

/** The first and the last day of all; null where no incident has a time. */
export function spanOf(data: PageData): [number, number] | null {
  let [first, last] = ["9999-12-31", ""];
  data.from.forEach((from, i) => {
    if (!from) return;
    if (from < first) first = from;
    const to = lastDay(data, i) as string;
    if (to > last) last = to;
  });
  return last ? [toNumber(first), toNumber(last)] : null;
}

/** How many incidents of each class begin in each day, week or month. */
export function bucketsOf(data: PageData, rows: readonly number[], by: "day" | "week" | "month"): Bucket[] {
  const found = new Map<string, Bucket>();
  for (const row of rows) {
    const from = data.from[row];
    if (!from) continue;
    const start = startOf(from, by);
    let bucket = found.get(start);
    if (!bucket) { bucket = { from: start, to: endOf(start, by), counts: {} }; found.set(start, bucket); }
    const kind = data.classes[data.class[row] as number] as string;
    bucket.counts[kind] = (bucket.counts[kind] ?? 0) + 1;
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function startOf(day: string, by: string): string {
  if (by === "day") return day;
  if (by === "month") return `${day.slice(0, 7)}-01`;
  const number = toNumber(day);
  // The first of January 1970 was a Thursday; weeks begin on Mondays.
  return toDay(number - ((number + 3) % 7 + 7) % 7);
}

function endOf(start: string, by: string): string {
  if (by === "day") return start;
  if (by === "week") return toDay(toNumber(start) + 6);
  const [year, month] = start.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
