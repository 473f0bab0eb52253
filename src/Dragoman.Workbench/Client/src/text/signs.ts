/** A stretch without characters that can't be seen, or one such character under a name that can. */
export interface Part { text: string; sign?: string }

/**
 * Characters that turn the order of what follows around, and those that nobody sees though they tell words apart. Joiners and the marks of direction, which
 * Persian, Hebrew and Hindi need, are none of them, nor are hyphens that only show at the end of a line.
 */
const signs: Record<string, string> = {
  "\u202d": "LRO", "\u202e": "RLO", "\u200b": "ZWSP", "\u2060": "WJ", "\ufeff": "BOM", "\u180e": "MVS",
};
const hidden = /[\u202d\u202e\u200b\u2060\ufeff\u180e]/u;
const apart = /([\u202d\u202e\u200b\u2060\ufeff\u180e])/u;

/** The text in parts, with each hidden character by itself. */
export function partsOf(text: string): Part[] {
  if (!hidden.test(text)) return [{ text }];
  return text.split(apart).filter((part) => part !== "").map((part) => (signs[part] ? { text: part, sign: signs[part] } : { text: part }));
}
