import type { Claim } from "../api/types";
import { factsOf } from "../ui/ClaimFacts";

export interface MatrixRow { field: string; name: string; cells: { value: string; agrees: boolean }[]; allAgree: boolean }

/** Fields by claims. A value agrees when it is what most claims that say something say; of equals, what the first says. */
export function matrixOf(claims: readonly Claim[]): MatrixRow[] {
  const facts = claims.map(factsOf);
  return (facts[0] ?? []).map((fact, row) => {
    const values = facts.map((list) => list[row]?.value ?? "");
    const usual = mostCommon(values.filter((value) => value !== ""));
    const cells = values.map((value) => ({ value, agrees: value === "" || value === usual }));
    return { field: fact.field, name: fact.name, cells, allAgree: cells.every((cell) => cell.agrees) };
  });
}

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, next) => (best && best[1] >= next[1] ? best : next), undefined)?.[0];
}
