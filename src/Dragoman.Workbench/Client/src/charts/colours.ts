/** The kinds of event that may be stacked, in an order in which neighbours are told apart; those beyond share one class. */
export const shades = 7;

export function shadeOf(keys: readonly string[], key: string): string {
  const at = keys.indexOf(key);
  return at >= 0 && at < shades ? `s${at}` : "s-rest";
}

/** The largest first; what is beyond the shades becomes "other". */
export function legend(buckets: readonly { counts: Record<string, number> }[]): string[] {
  const totals = new Map<string, number>();
  for (const { counts } of buckets) for (const [key, count] of Object.entries(counts)) totals.set(key, (totals.get(key) ?? 0) + count);
  return [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}
