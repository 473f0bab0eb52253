import { useEffect, useState } from "preact/hooks";

const few = 40;

/** How many of a long list are drawn: a screen of them at once, the others when the page has time for them, so that it answers meanwhile. */
export function useFew(count: number, atLeast: number): number {
  const [drawn, draw] = useState(few);
  const wanted = Math.max(drawn, atLeast);
  useEffect(() => {
    if (wanted >= count) return;
    const timer = setTimeout(() => draw(wanted + few), 0);
    return () => clearTimeout(timer);
  }, [wanted, count]);
  return Math.min(wanted, count);
}
