import { useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Claim } from "../api/types";
import { lit } from "./lights";

/** Lights words up by classes of the elements that are there: drawing 100,000 characters anew at every move would be slow. */
export function useTextLights(root: RefObject<HTMLElement | null>, claims: readonly Claim[], current: string | null, /** What makes the text be drawn anew. */ drawing: unknown): void {
  const drawn = useRef(claims);
  drawn.current = claims;

  useEffect(() => {
    const segments = [...(root.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
    const claim = claims.find((one) => one.id === current);
    const on = { evidence: [] as HTMLElement[], current: [] as HTMLElement[] };
    if (claim)
      for (const segment of segments) {
        const start = Number(segment.dataset["start"]);
        if (start >= claim.evidence.start && start < claim.evidence.end) on.evidence.push(segment);
        if (segment.dataset["marks"]?.includes(claim.id)) on.current.push(segment);
      }
    on.evidence.forEach((segment) => segment.classList.add("evidence"));
    on.current.forEach((segment) => segment.classList.add("current"));
    return () => {
      on.evidence.forEach((segment) => segment.classList.remove("evidence"));
      on.current.forEach((segment) => segment.classList.remove("current"));
    };
  }, [claims, current, drawing]);

  const index = useMemo(() => ({ of: null as readonly Claim[] | null, elements: new Map<string, HTMLElement[]>() }), [drawing]);
  const bright = useRef<HTMLElement[]>([]);
  useSignalEffect(() => {
    const at = lit.value;
    bright.current.forEach((element) => element.classList.remove("lit"));
    bright.current = [];
    if (!at || !root.current) return;
    if (index.of !== drawn.current) { index.of = drawn.current; index.elements = gather(root.current); }
    bright.current = index.elements.get(at.field === null ? at.claim : `${at.claim}/${at.field}`) ?? [];
    bright.current.forEach((element) => element.classList.add("lit"));
  });
}

function gather(root: HTMLElement): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  const add = (key: string, element: HTMLElement) => { const list = found.get(key); if (list) list.push(element); else found.set(key, [element]); };
  for (const element of root.querySelectorAll<HTMLElement>("[data-marks]"))
    for (const name of element.dataset["marks"]?.split(" ") ?? []) { add(name, element); add(name.slice(0, name.indexOf("/")), element); }
  return found;
}
