const locale = globalThis.navigator?.languages?.length ? [...navigator.languages] : undefined;
const numbers = new Intl.NumberFormat(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const months = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const bytes = new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 1 });

export const number = (value: number): string => numbers.format(value);

const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });

export const percent = (share: number): string => percents.format(share);

export const kilobytes = (value: number): string => bytes.format(value / 1000);

export const day = (text: string | null | undefined): string => (text ? days.format(date(text)) : "");

export const month = (text: string): string => months.format(date(text));

export const moment = (text: string | null | undefined): string => (text ? moments.format(new Date(text)) : "");

/** One day, or from a day to a day. */
export function period(from: string | null | undefined, to: string | null | undefined): string {
  if (!from && !to) return "";
  if (!from || !to || from === to) return day(from ?? to);
  return days.formatRange(date(from), date(to));
}

/** "7", "7–9", "7 or more". */
export function range(low: number | null | undefined, high: number | null | undefined): string {
  if (low === undefined || low === null) return high === undefined || high === null ? "an unknown number" : `${number(high)} or fewer`;
  if (high === undefined || high === null) return `${number(low)} or more`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

export const words = (name: string): string => name.replaceAll("-", " ").replaceAll("_", " ");

export const plural = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

const kilometres = new Intl.NumberFormat(locale, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 });
export const km = (value: number): string => kilometres.format(value);

function date(text: string): Date { return new Date(`${text.slice(0, 10)}T00:00:00Z`); }
