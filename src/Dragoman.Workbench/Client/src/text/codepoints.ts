/**
 * Turns offsets in Unicode code points, which the contract counts in, into those in UTF-16, which the page counts in, and back.
 * Only the places of the characters that take two units are kept: a text without any costs nothing.
 */
export class CodePoints {
  readonly text: string;
  /** For each character of two units, its offset in code points. */
  private readonly pairs: number[] = [];

  constructor(text: string) {
    this.text = text;
    let point = 0;
    for (let unit = 0; unit < text.length; unit++, point++)
      if (isPair(text, unit)) { this.pairs.push(point); unit++; }
  }

  get length(): number { return this.text.length - this.pairs.length; }

  toUnits(point: number): number {
    const at = Math.min(Math.max(point, 0), this.length);
    return at + below(this.pairs, at);
  }

  /** The middle of a character counts as its start. */
  toPoints(unit: number): number {
    const at = Math.min(Math.max(unit, 0), this.text.length);
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pairs[middle] as number) + middle + 1 < at) low = middle + 1; else high = middle;
    }
    // Of the pair at hand, the first unit may be before the offset and the second not.
    return at - low - (low < this.pairs.length && (this.pairs[low] as number) + low + 1 === at ? 1 : 0);
  }

  slice(start: number, end: number): string { return this.text.slice(this.toUnits(start), this.toUnits(end)); }
}

export function countPoints(text: string): number {
  let count = 0;
  for (let unit = 0; unit < text.length; unit++, count++) if (isPair(text, unit)) unit++;
  return count;
}

function isPair(text: string, unit: number): boolean {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

function below(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1; else high = middle;
  }
  return low;
}
