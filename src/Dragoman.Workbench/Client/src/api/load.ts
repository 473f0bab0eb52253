import { useEffect, useRef, useState } from "preact/hooks";
import { get, type Query } from "./client";
import { untilReady } from "./connection";
import { Problem } from "./problem";

export interface Loaded<T> { value: T | undefined; error: Error | undefined; busy: boolean; again: () => void; set: (value: T) => void }

/** Reads an address of the API, and anew when it changes; what was there stays in sight until the new is there. */
export function useLoad<T>(path: string | null, query: Query = {}): Loaded<T> {
  const [value, set] = useState<T>();
  const [error, fail] = useState<Error>();
  const [busy, wait] = useState(path !== null);
  const [round, again] = useState(0);
  const key = path === null ? null : JSON.stringify([path, query]);
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    if (shown.current !== null && shown.current !== path) set(undefined);
    wait(true);
    get<T>(path, query, stop.signal)
      .then((got) => { shown.current = path; set(() => got); fail(undefined); wait(false); })
      .catch((problem: Error) => {
        if (stop.signal.aborted) return;
        fail(problem);
        wait(false);
        if (problem instanceof Problem && problem.isAway) void untilReady(problem).then(() => { if (!stop.signal.aborted) again((n) => n + 1); });
      });
    return () => stop.abort();
  }, [key, round]);

  return { value, error, busy, again: () => again((n) => n + 1), set: (next) => set(() => next) };
}
