/** What data/incidents.js brings: columns, one entry an incident; names that many share stand once (Publishing/Pages/IncidentsScript.cs writes it). */
export interface PageData {
  /** How places left: as they are, as units, or as cells of a grid of so many degrees. */
  coarsened: "no" | "unit" | "grid"; degrees: number; of_file: number;
  id: string[]; class: number[]; status: string[]; from: (string | null)[]; /** Null where it is the first day. */ to: (string | null)[]; place: number[]; who: number[][]; whom: number[][];
  deaths: ([low: number, best: number, high: number] | null)[]; voices: number[]; reports: number[]; disputed: number[];
  classes: string[]; parties: string[]; places: Place[];
}

export type Place = [name: string, admin1: string | null, country: string | null, lat: number | null, lon: number | null, km: number | null, precision: number];

export interface Details {
  plover: string; basis: string | null; counts: { kind: string; of: string | null; low: number; best: number; high: number }[];
  reports: [outlet: string, day: string | null, address: string | null, title: string | null][]; quoted: string[]; ratings: string[]; contradictions: string[];
}

declare global {
  interface Window { dragoman?: PageData; dragomanDetails?: (file: number, details: Details[]) => void }
}

export const lastDay = (data: PageData, i: number): string | null => data.to[i] ?? data.from[i] ?? null;

export const placeName = ([name, admin1, country]: Place): string => [name, admin1 === name ? null : admin1, country === name ? null : country].filter(Boolean).join(", ");

const files = new Map<number, Promise<Details[]>>();
const waiting = new Map<number, (details: Details[]) => void>();

/** What is told of an incident beyond its row; comes as a script, since pages on a disk may load nothing else. */
export async function detailsOf(data: PageData, row: number): Promise<Details> {
  const file = Math.floor(row / data.of_file);
  let coming = files.get(file);
  if (!coming) { coming = load(file); files.set(file, coming); }
  return (await coming)[row % data.of_file] as Details;
}

function load(file: number): Promise<Details[]> {
  window.dragomanDetails = (number, details) => waiting.get(number)?.(details);
  return new Promise((done, fail) => {
    waiting.set(file, done);
    const script = document.createElement("script");
    script.src = `data/details-${file + 1}.js`;
    script.onerror = () => { files.delete(file); fail(new Error(`data/details-${file + 1}.js is not there: take the whole folder along, not this file alone`)); };
    document.head.append(script);
  });
}
