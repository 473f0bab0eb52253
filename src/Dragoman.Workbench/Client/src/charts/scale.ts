/** Days as numbers, so that time can be drawn. */
const dayLength = 86_400_000;

export const toNumber = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayLength);

export const toDay = (number: number): string => new Date(Math.round(number) * dayLength).toISOString().slice(0, 10);

/** A round number at or above the largest value, and the steps to it. */
export function ticks(largest: number, wanted = 4): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power);
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, i) => i * step);
}

/** The first days of months or years to write at an axis, about as many as wanted. */
export function monthTicks(from: number, to: number, wanted = 6): { at: number; text: string; year: boolean }[] {
  const months = (to - from) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= wanted) ?? 240;
  const start = new Date(from * dayLength);
  const found: { at: number; text: string; year: boolean }[] = [];
  for (let month = start.getUTCFullYear() * 12 + Math.floor(start.getUTCMonth() / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / dayLength;
    if (day > to) return found;
    if (day >= from) found.push({ at: day, text: toDay(day), year: month % 12 === 0 });
  }
}

/** How long a bucket may be so that the whole still fits into so many bars. */
export function bucket(from: number, to: number, bars: number): "day" | "week" | "month" {
  const days = to - from + 1;
  return days <= bars ? "day" : days / 7 <= bars ? "week" : "month";
}
