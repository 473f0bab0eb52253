/** What list, map, timeline, charts, publishing and export are about. Its names are those of the API and of the address. */
export interface Filter {
  words?: string; from?: string; to?: string; class?: string; actor?: string; country?: string;
  /** LAT,LON,KM */ place?: string;
  /** W,S,E,N */ box?: string;
  disputed?: true; corroborated?: true; published?: boolean; reviewed?: boolean;
}

const texts = ["words", "class", "actor"] as const;

export function readFilter(query: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const name of texts) { const value = query.get(name)?.trim(); if (value) filter[name] = value; }
  for (const name of ["from", "to"] as const) { const value = query.get(name); if (value && isDay(value)) filter[name] = value; }
  const country = query.get("country")?.trim().toUpperCase();
  if (country && /^[A-Z]{3}$/.test(country)) filter.country = country;
  const place = query.get("place");
  if (place && numbers(place, 3)) filter.place = place;
  const box = query.get("box");
  if (box && numbers(box, 4)) filter.box = box;
  for (const name of ["disputed", "corroborated"] as const) if (query.get(name) === "true") filter[name] = true;
  for (const name of ["published", "reviewed"] as const) { const value = query.get(name); if (value === "true" || value === "false") filter[name] = value === "true"; }
  if (filter.from && filter.to && filter.from > filter.to) [filter.from, filter.to] = [filter.to, filter.from];
  return filter;
}

/** In one order of names, so that one filter has one address. */
export function writeFilter(filter: Filter): Record<string, string> {
  const query: Record<string, string> = {};
  for (const name of filterNames) {
    const value = filter[name];
    if (value !== undefined && value !== "") query[name] = String(value);
  }
  return query;
}

export const filterNames = [
  "words", "from", "to", "class", "actor", "place", "box", "country", "disputed", "corroborated", "published", "reviewed",
] as const satisfies readonly (keyof Filter)[];

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function numbers(text: string, count: number): boolean {
  const parts = text.split(",");
  return parts.length === count && parts.every((part) => part.trim() !== "" && Number.isFinite(Number(part)));
}
