import { computed, signal } from "@preact/signals";
import { vocabulary } from "../api/session";
import { announce } from "../ui/announce";
import { finder } from "./graphic";

const kept = "dragoman.veil";

/** On until somebody says otherwise; each person's browser remembers. Veils change nothing but what is seen: nothing is left out, and where a veil is says so. */
export const veiling = signal(read());

/** What was unveiled one by one, for as long as the page is open: a report and a place in it, or a text. */
export const unveiled = signal<ReadonlySet<string>>(new Set());

export const find = computed(() => finder(vocabulary.value?.graphic.map((row) => row.words) ?? []));

export const isVeiled = (text: string): boolean => veiling.value && find.value(text).length > 0 && !unveiled.value.has(text);

export function unveil(key: string): void { unveiled.value = new Set([...unveiled.value, key]); }

export function chooseVeil(on: boolean): void {
  veiling.value = on;
  unveiled.value = new Set();
  try { localStorage.setItem(kept, on ? "on" : "off"); } catch { /* A browser that keeps nothing. */ }
  announce(on ? "Graphic passages are veiled." : "Graphic passages are shown.");
}

function read(): boolean {
  try { return localStorage.getItem(kept) !== "off"; } catch { return true; }
}
