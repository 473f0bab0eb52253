import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { isTyping, match, type Binding } from "./keymap";

/** All bindings in force, those of the page after those of the workbench. */
export const bindings = signal<readonly Binding[]>([]);

export function useKeys(mine: readonly Binding[]): void {
  const latest = useRef(mine);
  latest.current = mine;
  const named = mine.map((binding) => binding.keys + binding.does).join("\n");
  useEffect(() => {
    const live = latest.current.map((binding, i) => ({ ...binding, run: () => latest.current[i]?.run() }));
    bindings.value = [...bindings.value, ...live];
    return () => { bindings.value = bindings.value.filter((binding) => !live.includes(binding)); };
  }, [named]);
}

let before: { key: string; at: number } | null = null;

export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    const first = before !== null && event.timeStamp - before.at < 1500 ? before.key : null;
    before = null;
    const found = match(bindings.value, { key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, typing: isTyping(event.target, event.key) }, first);
    if (found.chord) before = { key: found.chord, at: event.timeStamp };
    if (!found.run) return;
    event.preventDefault();
    found.run.run();
  });
}
