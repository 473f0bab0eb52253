import type { Claim, Decision } from "../api/types";
import { changed } from "../reader/states";
import { factsOf } from "./ClaimFacts";

/** What a decision says beyond its kind: the verdict, and each value of a correction with the one it replaces. */
export function said(entry: Decision): { verdict: string | null; changes: { name: string; before: string; after: string }[] } {
  const [before, after] = [part(entry.before), part(entry.after)];
  const verdict = after?.verdict && after.verdict !== before?.verdict ? after.verdict : null;
  if (!after?.claim || !before?.claim) return { verdict, changes: [] };
  const fields = new Set(changed(before.claim, after.claim));
  const old = factsOf(before.claim);
  return { verdict, changes: factsOf(after.claim).map((fact, i) => ({ ...fact, before: old[i]?.value ?? "", after: fact.value })).filter((fact) => fields.has(fact.field)) };
}

function part(value: unknown): { verdict?: string; claim?: Claim } | null {
  return value !== null && typeof value === "object" ? value : null;
}
