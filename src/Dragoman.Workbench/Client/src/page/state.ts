import { computed, signal } from "@preact/signals";

/** What somebody made of the page stands behind "#?" in its address: that works on a disk too, and no server hears of it. */
const text = signal(read() ?? "");

export const state = computed(() => new URLSearchParams(text.value));

addEventListener("hashchange", () => { const now = read(); if (now !== null) text.value = now; });

/** Null takes a part away. */
export function change(parts: Record<string, string | null>): void {
  const next = new URLSearchParams(state.value);
  for (const [name, value] of Object.entries(parts)) if (value === null || value === "") next.delete(name); else next.set(name, value);
  text.value = next.toString();
  location.replace(`#?${text.value}`);
}

function read(): string | null { return location.hash.startsWith("#?") ? location.hash.slice(2) : null; }
