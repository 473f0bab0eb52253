import { describe, expect, it } from "vitest";
import { CodePoints, countPoints } from "../src/text/codepoints";

describe("offsets in code points", () => {
  const text = "a😀b𝒳c";
  const points = new CodePoints(text);
  it("counts a pair as one", () => { expect(points.length).toBe(5); expect(countPoints(text)).toBe(5); });
  it("turns each offset into units and back", () => {
    expect([0, 1, 2, 3, 4, 5].map((at) => points.toUnits(at))).toEqual([0, 1, 3, 4, 6, 7]);
    expect([0, 1, 3, 4, 6, 7].map((at) => points.toPoints(at))).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it("takes the middle of a character for its start", () => { expect(points.toPoints(2)).toBe(1); expect(points.toPoints(5)).toBe(3); });
  it("slices as the contract does", () => { expect(points.slice(1, 4)).toBe("😀b𝒳"); });
  it("agrees with counting one by one, lone surrogates and all", () => {
    const odd = "\ud800x😀\udc00😀😀y\ud83d";
    const slow = new CodePoints(odd);
    let unit = 0;
    [...odd].forEach((character, point) => {
      expect(slow.toUnits(point)).toBe(unit);
      expect(slow.toPoints(unit)).toBe(point);
      unit += character.length;
    });
  });
  it("stays within the text", () => { expect(points.toUnits(99)).toBe(7); expect(points.toPoints(-1)).toBe(0); });
});
