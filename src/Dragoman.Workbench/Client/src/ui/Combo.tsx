import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

interface Props<T> {
  label: string; text: string; find: (words: string) => Promise<T[]>; show: (item: T) => ComponentChildren; name: (item: T) => string;
  pick: (item: T) => void; placeholder?: string; hideLabel?: boolean; clear?: (() => void) | undefined;
  /** What can be done when nothing fits. */ otherwise?: { name: (words: string) => string; run: (words: string) => void };
}

/** A box to search in, with what was found below it: the combobox of the ARIA patterns. */
export function Combo<T>(props: Props<T>) {
  const id = useId();
  const [words, type] = useState<string | null>(null);
  const [items, found] = useState<T[]>([]);
  const [at, move] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  // Whoever is at what stands last stays there when more is found.
  const isLast = useRef(false);
  const open = words !== null;
  const count = items.length + (props.otherwise && words ? 1 : 0);

  useEffect(() => {
    if (words === null) return;
    let live = true;
    const timer = setTimeout(() => {
      props.find(words).then((next) => { if (live) { found(next); move(isLast.current ? next.length : next.length ? 0 : -1); } }).catch(() => { if (live) found([]); });
    }, 120);
    return () => { live = false; clearTimeout(timer); };
  }, [words]);

  const close = () => { type(null); found([]); move(-1); };
  const pick = (index: number) => {
    const item = items[index];
    if (item !== undefined) props.pick(item);
    else if (props.otherwise && words && index === items.length) props.otherwise.run(words);
    else return;
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) type(props.text);
      else if (count > 0) {
        const next = at < 0 && event.key === "ArrowUp" ? count - 1 : (at + (event.key === "ArrowDown" ? 1 : -1) + count) % count;
        isLast.current = next === items.length;
        move(next);
      }
    } else if (event.key === "Enter" && open && at >= 0) { event.preventDefault(); pick(at); }
    else if (event.key === "Escape" && open) { event.preventDefault(); event.stopPropagation(); close(); }
  };
  return (
    <div class="combo">
      <label for={id} class={props.hideLabel ? "unseen" : ""}>{props.label}</label>
      <input id={id} ref={box} role="combobox" autocomplete="off" spellcheck={false} aria-expanded={open && count > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined} placeholder={props.placeholder} value={words ?? props.text}
        onInput={(event) => { const value = event.currentTarget.value; isLast.current = false; type(value); if (value === "" && props.clear) props.clear(); }} onKeyDown={press}
        onFocus={(event) => event.currentTarget.select()} onBlur={close} dir="auto" />
      <ul id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!open || count === 0}>
        {items.map((item, i) => (
          <li key={i} id={`${id}-${i}`} role="option" aria-selected={i === at} onPointerDown={(event) => { event.preventDefault(); pick(i); }}>{props.show(item)}</li>
        ))}
        {props.otherwise && words && (
          <li id={`${id}-${items.length}`} role="option" class="otherwise" aria-selected={at === items.length} onPointerDown={(event) => { event.preventDefault(); pick(items.length); }}>
            {props.otherwise.name(words)}
          </li>
        )}
      </ul>
    </div>
  );
}
