import { words } from "../ui/format";
import { lastDay, placeName, type PageData } from "./data";

export interface Choice { words: string; class: string; country: string; at: number | null; from: string | undefined; to: string | undefined; disputed: boolean }

export const sorts = ["when", "what", "where", "who", "whom", "deaths", "voices"] as const;
export type Sort = (typeof sorts)[number];

export function readChoice(query: URLSearchParams): Choice {
  const at = Number(query.get("at") ?? NaN);
  return {
    words: query.get("words")?.trim() ?? "", class: query.get("class") ?? "", country: query.get("country") ?? "", at: Number.isInteger(at) && at >= 0 ? at : null,
    from: day(query.get("from")), to: day(query.get("to")), disputed: query.get("disputed") === "true",
  };
}

const day = (text: string | null): string | undefined => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

/** The rows that fit, in the order of time. */
export function choose(data: PageData, choice: Choice): number[] {
  const kind = choice.class ? data.classes.indexOf(choice.class) : -1;
  const has = wordsOf(data, choice.words);
  const found: number[] = [];
  for (let i = 0; i < data.id.length; i++) {
    if (choice.class && data.class[i] !== kind) continue;
    const place = data.place[i] as number;
    if (choice.at !== null && place !== choice.at) continue;
    if (choice.country && data.places[place]?.[2] !== choice.country) continue;
    if (choice.disputed && !data.disputed[i]) continue;
    if ((choice.from || choice.to) && !data.from[i]) continue;
    if (choice.from && (lastDay(data, i) as string) < choice.from) continue;
    if (choice.to && (data.from[i] as string) > choice.to) continue;
    if (!has(i)) continue;
    found.push(i);
  }
  return found;
}

/** Every word has to stand in the class, the place or a party; names are looked through once, not once for each row. */
function wordsOf(data: PageData, text: string): (row: number) => boolean {
  const parts = text.toLocaleLowerCase().split(/\s+/).filter(Boolean).map((word) => {
    const within = (names: readonly string[]) => names.map((name) => name.toLocaleLowerCase().includes(word));
    return { classes: within(data.classes.map(words)), parties: within(data.parties), places: within(data.places.map(placeName)) };
  });
  return (row) => parts.every(({ classes, parties, places }) =>
    classes[data.class[row] as number] || places[data.place[row] as number] || data.who[row]?.some((party) => parties[party]) || data.whom[row]?.some((party) => parties[party]));
}

export function sort(data: PageData, rows: number[], by: Sort, down: boolean): number[] {
  if (by === "when") return down ? rows.toReversed() : rows;
  const key = keyOf(data, by);
  const turn = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    // What isn't told comes last, whichever way.
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return (x < y ? -turn : x > y ? turn : 0) || a - b;
  });
}

function keyOf(data: PageData, by: Sort): (row: number) => string | number | null {
  const ranks = (names: readonly string[]) => {
    const order = names.map((_, i) => i).sort((a, b) => (names[a] as string).localeCompare(names[b] as string));
    const rank = new Array<number>(names.length);
    order.forEach((name, i) => { rank[name] = i; });
    return rank;
  };
  switch (by) {
    case "what": { const rank = ranks(data.classes.map(words)); return (row) => rank[data.class[row] as number] ?? null; }
    case "where": { const rank = ranks(data.places.map(placeName)); return (row) => rank[data.place[row] as number] ?? null; }
    case "who": case "whom": { const rank = ranks(data.parties); return (row) => rank[data[by][row]?.[0] ?? -1] ?? null; }
    case "deaths": return (row) => data.deaths[row]?.[1] ?? null;
    case "voices": return (row) => data.voices[row] ?? null;
    default: return (row) => data.from[row] ?? null;
  }
}
