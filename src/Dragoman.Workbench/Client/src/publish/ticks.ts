import { computed, signal } from "@preact/signals";
import { me } from "../api/session";

/**
 * What was ticked to be published: kept in the tab's own storage (sessionStorage), for it survives another page and a reload, and an address has no
 * room for hundreds of ids. Of each person and archive by themselves; another tab has its own.
 */
const kept = computed(() => `dragoman.ticked.${me.value?.user ?? ""}.${me.value?.archive ?? ""}`);

const changes = signal(0);

/** Null where nothing is ticked, and all that the filter lets through is meant. */
export const ticked = computed<ReadonlySet<string> | null>(() => {
  void changes.value;
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(kept.value) ?? "[]");
    return Array.isArray(ids) && ids.length > 0 ? new Set(ids.filter((id): id is string => typeof id === "string" && /^i-[0-9a-f]+$/.test(id))) : null;
  } catch { return null; }
});

export function tick(ids: ReadonlySet<string>): void {
  if (ids.size > 0) sessionStorage.setItem(kept.value, JSON.stringify([...ids])); else sessionStorage.removeItem(kept.value);
  changes.value++;
}
