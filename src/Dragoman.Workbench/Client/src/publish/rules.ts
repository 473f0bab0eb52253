import type { PublicationRules } from "../api/types";

/** The rules of publishing live in the address under names of their own. */
export function readRules(query: URLSearchParams) {
  const places = pick(query.get("coarsen"), ["admin1", "admin2", "grid", "as_is"] as const);
  const degrees = Number(query.get("degrees"));
  return {
    places: places === "grid" ? { rule: places, degrees: degrees > 0 && degrees <= 10 ? degrees : 0.5 } : { rule: places, degrees: undefined },
    people: { rule: pick(query.get("people"), ["office", "remove", "keep"] as const) },
    text: { rule: pick(query.get("text"), ["quote", "remove", "keep"] as const) },
    only_reviewed: query.get("only_reviewed") !== "false",
  } satisfies PublicationRules;
}

/** The first is the default, and tells the least that is of use; the server's are the same. */
function pick<T extends string>(value: string | null, of: readonly [T, ...T[]]): T { return of.find((one) => one === value) ?? of[0]; }

export interface Difference { field: string; before: string; after: string; differs: boolean }

/** What an incident looks like before and after the rules, field by field. */
export function differences(before: object, after: object | null): Difference[] {
  const [was, is] = [before, after ?? {}] as Record<string, unknown>[];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].map((field) => {
    const [old, now] = [say(was?.[field]), say(is?.[field])];
    return { field, before: old, after: now, differs: old !== now };
  }).filter((one) => one.before !== "" || one.after !== "");
}

function say(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(say).filter(Boolean).join("; ");
  if (typeof value === "object") {
    const named = (value as { name?: unknown }).name;
    return typeof named === "string" ? named : Object.entries(value).map(([name, inner]) => [name, say(inner)] as const).filter(([, inner]) => inner !== "").map(([name, inner]) => `${name.replaceAll("_", " ")} ${inner}`).join(", ");
  }
  return String(value);
}
