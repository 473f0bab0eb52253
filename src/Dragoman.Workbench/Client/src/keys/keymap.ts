/** A key or a chord of two ("g i"), what it does in words, and the deed. */
export interface Binding { keys: string; does: string; run: () => void; group?: string }

export interface Press { key: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean; typing?: boolean }

/** Which binding a press means, given the first key of a chord that may have gone before. */
export function match(bindings: readonly Binding[], press: Press, before: string | null): { run?: Binding; chord?: string } {
  if (press.ctrlKey || press.metaKey || press.altKey || press.typing) return {};
  const name = press.key === " " ? "Space" : press.key;
  if (before !== null) {
    const chord = find(bindings, `${before} ${name}`);
    if (chord) return { run: chord };
  }
  const single = find(bindings, name);
  if (single) return { run: single };
  return bindings.some((binding) => binding.keys.startsWith(`${name} `)) ? { chord: name } : {};
}

// The page's own keys, which are given last, go before those of the whole workbench.
function find(bindings: readonly Binding[], keys: string): Binding | undefined {
  return bindings.findLast((binding) => binding.keys.split(", ").includes(keys));
}

/** Whether a key pressed here is meant as text, or as the element's own. */
export function isTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("dialog[open]:not([data-keys])")) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type) || key === " ";
  return (key === "Enter" || key === " ") && target.closest("a[href], button, summary, [role=option], [role=slider]") !== null;
}
