/** Moves the focus to the next or the previous row of a list; from elsewhere, to the first. */
export function moveFocus(list: HTMLElement | null, by: number, selector = "[data-row]"): void {
  if (!list) return;
  const rows = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

export function focusedRow(list: HTMLElement | null): string | undefined {
  const row = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-row]");
  return row && list?.contains(row) ? row.dataset["row"] : undefined;
}
