import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** How wide an element is now, in CSS pixels. */
export function useWidth(element: RefObject<HTMLElement | null>, before: number): number {
  const [width, set] = useState(before);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => set(Math.max(120, Math.floor(target.clientWidth))));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element.current]);
  return width;
}
