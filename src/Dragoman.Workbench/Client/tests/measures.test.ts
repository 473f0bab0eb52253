import { describe, expect, it } from "vitest";
import { carries, fieldName, missing, rounded, segments } from "../src/quality/measures";

describe("an alpha", () => {
  it("carries conclusions from .8 on, tentative ones from .667 on", () => {
    expect([1, 0.8, 0.799, 0.667, 0.666, 0, -0.5, null].map(carries)).toEqual(["reliable", "reliable", "tentative", "tentative", "unreliable", "unreliable", "unreliable", null]);
  });
  it("is judged as it is shown, and 0 has no sign", () => {
    expect([carries(0.7996), rounded(0.7996)]).toEqual(["reliable", 0.8]);
    expect(Object.is(rounded(-0.0001), 0)).toBe(true);
  });
  it("is missing for a reason", () => {
    expect(missing({ alpha: 0.5, pairs: 3 })).toBeNull();
    expect(missing({ alpha: null, pairs: 0 })).toBe("nobody to compare");
    expect(missing({ alpha: null, pairs: 3 })).toBe("all values are the same");
  });
});

describe("a bar of verdicts", () => {
  it("is filled wholly, in the order accepted, corrected, rejected", () => {
    expect(segments({ accepted: 2, corrected: 1, rejected: 1, total: 4 })).toEqual([
      { verdict: "accepted", from: 0, width: 50 }, { verdict: "corrected", from: 50, width: 25 }, { verdict: "rejected", from: 75, width: 25 },
    ]);
  });
  it("leaves out what nobody said", () => { expect(segments({ accepted: 0, corrected: 0, rejected: 3, total: 3 })).toEqual([{ verdict: "rejected", from: 0, width: 100 }]); });
  it("is empty where nothing was judged", () => { expect(segments({ accepted: 0, corrected: 0, rejected: 0, total: 0 })).toEqual([]); });
});

describe("a field", () => {
  it("is named as on the cards, and a count by its kind", () => {
    expect(fieldName("recipient")).toBe("To whom");
    expect(fieldName("territory_share")).toBe("Number: territory share");
  });
});
