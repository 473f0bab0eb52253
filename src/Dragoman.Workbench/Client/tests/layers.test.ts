import { describe, expect, it } from "vitest";
import { kindsOf, layer, type Kind, type Mark } from "../src/text/layers";
import { pieces } from "../src/text/blocks";
import { CodePoints } from "../src/text/codepoints";
import { partsOf } from "../src/text/signs";

const mark = (start: number, end: number, kind: Kind = "party", claim = "c"): Mark => ({ start, end, kind, claim, field: kind });
const shape = (marks: Mark[], cuts: number[] = []) =>
  layer({ start: 0, end: 10 }, marks, cuts).map((segment) => `${segment.start}-${segment.end}:${segment.marks.map((m) => m.kind).join("+")}`);

describe("layers of marks", () => {
  it("leaves plain text whole", () => { expect(shape([])).toEqual(["0-10:"]); });
  it("puts the wider mark outside", () => { expect(shape([mark(4, 6, "party"), mark(2, 6, "count")])).toEqual(["0-2:", "2-4:count", "4-6:count+party", "6-10:"]); });
  it("cuts marks that cross", () => { expect(shape([mark(1, 5, "place"), mark(3, 8, "time")])).toEqual(["0-1:", "1-3:place", "3-5:time+place", "5-8:time", "8-10:"]); });
  it("clips what reaches out of the block, and leaves out what is elsewhere or empty", () => {
    expect(shape([mark(-5, 3), mark(8, 20), mark(12, 14), mark(5, 5)])).toEqual(["0-3:party", "3-8:", "8-10:party"]);
  });
  it("cuts where it is told to", () => { expect(shape([], [4, 10, 0])).toEqual(["0-4:", "4-10:"]); });
  it("names each kind once", () => { expect(kindsOf({ start: 0, end: 1, marks: [mark(0, 1), mark(0, 1), mark(0, 1, "time")] })).toEqual(["party", "time"]); });
  it("covers the text once, whatever the marks", () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    for (let round = 0; round < 200; round++) {
      const marks = Array.from({ length: random(12) }, () => { const start = random(40); return mark(start, start + random(15)); });
      const segments = layer({ start: 5, end: 35 }, marks);
      expect(segments[0]?.start).toBe(5);
      expect(segments.at(-1)?.end).toBe(35);
      segments.forEach((segment, i) => {
        if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end);
        for (let at = segment.start; at < segment.end; at++)
          expect(segment.marks.length).toBe(marks.filter((m) => m.start <= at && at < m.end).length);
      });
    }
  });
});

describe("pieces of a report", () => {
  it("fills gaps, so that the text is there whole", () => {
    expect(pieces([{ kind: "title", start: 2, end: 5 }, { kind: "paragraph", start: 7, end: 9 }], 10).map((b) => [b.kind, b.start, b.end]))
      .toEqual([["gap", 0, 2], ["title", 2, 5], ["gap", 5, 7], ["paragraph", 7, 9], ["gap", 9, 10]]);
  });
  it("draws long blocks in parts", () => { expect(pieces([], 9000).map((b) => b.end - b.start)).toEqual([4000, 4000, 1000]); });
  it("doesn't draw what overlaps twice", () => {
    expect(pieces([{ kind: "a", start: 0, end: 6 }, { kind: "b", start: 4, end: 8 }], 8).map((b) => [b.kind, b.start, b.end])).toEqual([["a", 0, 6], ["b", 6, 8]]);
  });
});

describe("pieces of long blocks", () => {
  it("cuts after a space, and where there is none anywhere", () => {
    const words = `${"a".repeat(3990)} ${"b".repeat(20)} ${"c".repeat(5000)}`;
    const found = pieces([{ kind: "paragraph", start: 0, end: words.length }], words.length, new CodePoints(words));
    expect(found.map((piece) => [piece.start, piece.end, piece.goesOn === true])).toEqual([[0, 3991, true], [3991, 7991, true], [7991, words.length, false]]);
  });
  it("counts code points, not units", () => {
    const words = `${"😀".repeat(3999)} ${"x".repeat(10)}`;
    const found = pieces([{ kind: "paragraph", start: 0, end: 4010 }], 4010, new CodePoints(words));
    expect(found.map((piece) => piece.end)).toEqual([4000, 4010]);
  });
});

describe("characters that nobody sees", () => {
  it("stand by themselves under a name", () => {
    expect(partsOf("a\u202eb\u200bc").map((part) => part.sign ?? part.text)).toEqual(["a", "RLO", "b", "ZWSP", "c"]);
    expect(partsOf("a\u202eb").map((part) => part.text).join("")).toBe("a\u202eb");
  });
  it("are not those that scripts need", () => { expect(partsOf("می\u200cخواهم \u200fא")).toEqual([{ text: "می\u200cخواهم \u200fא" }]); });
});
