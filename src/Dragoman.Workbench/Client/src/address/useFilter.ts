import { amend, go, path, search } from "./address";
import { filterNames, readFilter, writeFilter, type Filter } from "./filter";

export const currentFilter = (): Filter => readFilter(search.value);

/** Changes parts of the filter; undefined takes a part away. */
export function setFilter(change: Partial<Filter>): void {
  const next = writeFilter({ ...currentFilter(), ...change });
  amend(Object.fromEntries(filterNames.map((name) => [name, next[name] ?? null])));
}

export function clearFilter(): void { amend(Object.fromEntries(filterNames.map((name) => [name, null]))); }

/** Another page about the same filter. */
export function withFilter(to: string, more: Partial<Filter> = {}): string {
  const query = new URLSearchParams(writeFilter({ ...currentFilter(), ...more })).toString();
  return query ? `${to}?${query}` : to;
}

export const goWithFilter = (to: string, more: Partial<Filter> = {}): void => { if (to !== path.value || Object.keys(more).length) go(withFilter(to, more)); };
