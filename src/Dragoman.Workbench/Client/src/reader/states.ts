import type { Claim, ClaimState } from "../api/types";

/** Puts what the server answered in the place of what was there; a claim whose words didn't change stays the same object, so that the text isn't drawn anew. */
export function replace(states: readonly ClaimState[], next: ClaimState): ClaimState[] {
  const found = states.some((state) => state.claim.id === next.claim.id);
  if (!found) return [...states, next];
  return states.map((state) => (state.claim.id === next.claim.id ? { ...next, claim: sameWords(state.claim, next.claim) ? state.claim : next.claim } : state));
}

function sameWords(a: Claim, b: Claim): boolean { return JSON.stringify(a) === JSON.stringify(b); }

/** The same list as before where every claim is the same object. */
export function steady(before: readonly Claim[], states: readonly ClaimState[]): readonly Claim[] {
  const next = states.map((state) => state.claim);
  return next.length === before.length && next.every((claim, i) => claim === before[i]) ? before : next;
}

/** The fields in which two readings of a claim differ, in the words of the contract. */
export function changed(before: Claim, after: Claim): (keyof Claim)[] {
  const fields = ["event", "trigger", "actors", "recipients", "place", "time", "status", "attribution", "quantities"] as const;
  return fields.filter((field) => canon(before[field]) !== canon(after[field]));
}

// Fields that aren't there and those that are null say the same.
function canon(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, part]) => part !== null && part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner);
}
