import { useEffect, useState } from "preact/hooks";
import { get, type Query } from "./client";
import type { Page } from "./types";
import { useLoad } from "./load";

export interface Pages<T> { items: T[]; total: number; error: Error | undefined; busy: boolean; more: (() => void) | null; again: () => void }

/** A list in pages: the first at once, the others when they are asked for. */
export function usePages<T>(path: string, query: Query, limit = 100): Pages<T> {
  const first = useLoad<Page<T>>(path, { ...query, limit });
  const [rest, keep] = useState<{ of: Page<T> | undefined; items: T[]; next: string | null }>({ of: undefined, items: [], next: null });
  const [busy, wait] = useState(false);
  const [error, fail] = useState<Error>();

  useEffect(() => { keep({ of: first.value, items: [], next: first.value?.next ?? null }); fail(undefined); }, [first.value]);

  const mine = rest.of === first.value;
  const next = mine ? rest.next : first.value?.next ?? null;
  const more = async () => {
    wait(true);
    try {
      const page = await get<Page<T>>(path, { ...query, limit, after: next });
      keep((now) => (now.of === first.value ? { ...now, items: [...now.items, ...page.items], next: page.next } : now));
    } catch (problem) {
      fail(problem as Error);
    } finally {
      wait(false);
    }
  };

  return {
    items: [...(first.value?.items ?? []), ...(mine ? rest.items : [])],
    total: first.value?.total ?? 0,
    error: first.error ?? error,
    busy: first.busy || busy,
    more: next && !busy ? () => void more() : null,
    again: first.again,
  };
}
