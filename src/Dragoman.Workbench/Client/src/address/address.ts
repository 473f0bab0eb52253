import { computed, signal } from "@preact/signals";

/** The address is where the state lives that somebody would want to share or reload. */
const href = signal(location.pathname + location.search);

export const path = computed(() => new URL(href.value, location.origin).pathname);
export const search = computed(() => new URL(href.value, location.origin).searchParams);

addEventListener("popstate", () => { href.value = location.pathname + location.search; });

export function go(to: string): void {
  if (to === href.value) return;
  history.pushState(null, "", to);
  href.value = to;
  scrollTo(0, 0);
}

/** Changes what the address says without a new step in the history: for what changes often, as the claim at hand. */
export function amend(changes: Record<string, string | null>): void {
  const query = new URLSearchParams(search.value);
  for (const [name, value] of Object.entries(changes)) if (value === null || value === "") query.delete(name); else query.set(name, value);
  const text = query.toString();
  const to = path.value + (text ? `?${text}` : "");
  if (to === href.value) return;
  history.replaceState(null, "", to);
  href.value = to;
}

/** Lets plain clicks on links within the workbench change the page without loading it anew. */
export function followLinks(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || link.pathname.startsWith("/api/") || link.pathname.startsWith("/openapi/")) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
