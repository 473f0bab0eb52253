import type { AcceptanceRow } from "../api/types";

/** How far an alpha carries, by Krippendorff, Content Analysis (2004), p. 241: from .800 on conclusions, from .667 on tentative ones. */
export function carries(alpha: number | null): "reliable" | "tentative" | "unreliable" | null {
  if (alpha === null) return null;
  // What is shown decides: nobody is to read "0.8, tentative".
  const shown = rounded(alpha);
  return shown >= 0.8 ? "reliable" : shown >= 0.667 ? "tentative" : "unreliable";
}

/** To three digits, as alphas are given; never "-0". */
export const rounded = (alpha: number): number => Math.round(alpha * 1000) / 1000 + 0;

/** Why there is no alpha for a field; null where there is one. */
export function missing(row: { alpha: number | null; pairs: number }): string | null {
  if (row.alpha !== null) return null;
  return row.pairs === 0 ? "nobody to compare" : "all values are the same";
}

export interface Segment { verdict: "accepted" | "corrected" | "rejected"; from: number; width: number }

/** The parts of a bar of 100, in the order in which they stand. */
export function segments(row: Pick<AcceptanceRow, "accepted" | "corrected" | "rejected" | "total">): Segment[] {
  let from = 0;
  return (["accepted", "corrected", "rejected"] as const).flatMap((verdict) => {
    if (row[verdict] === 0) return [];
    const segment = { verdict, from, width: (row[verdict] / row.total) * 100 };
    from += segment.width;
    return [segment];
  });
}

const names: Record<string, string> = { claim: "Whether it is said", class: "What", status: "Status", actor: "Who", recipient: "To whom", place: "Where", source: "By whose word", from: "First day", to: "Last day" };

/** A field in the words that cards use. */
export const fieldName = (field: string): string => names[field] ?? `Number: ${field.replaceAll("_", " ")}`;
