import type { Claim } from "../api/types";

/** What somebody has typed into a form and not sent yet: it outlives the page in the tab where it was typed. */
export interface KeptDraft {
  /** The claim that is corrected; null for a new one. */ id: string | null;
  /** Of the claim as it was seen when the form was opened. */ version: number;
  claim: Claim; reason: string;
}

const nameOf = (report: string) => `dragoman.draft.${report}`;

export function keepDraft(report: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(nameOf(report), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still has the form itself.
  }
}

export function keptDraft(report: string): KeptDraft | null {
  const text = sessionStorage.getItem(nameOf(report));
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptDraft;
  } catch {
    return null;
  }
}

export function dropDraft(report: string): void { sessionStorage.removeItem(nameOf(report)); }
