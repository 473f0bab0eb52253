import { useEffect, useId, useRef, useState } from "preact/hooks";

/** A search box that tells of changes when the typing rests. */
export function Search({ label, value, change }: { label: string; value: string; change: (words: string) => void }) {
  const id = useId();
  const [words, type] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => { if (document.activeElement?.id !== id) type(value); }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string) => {
    type(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change(next.trim()), 250);
  };
  return (
    <span class="search">
      <label for={id} class="unseen">{label}</label>
      <input id={id} type="search" value={words} placeholder={`${label} …`} onInput={(event) => later(event.currentTarget.value)} dir="auto" />
    </span>
  );
}
