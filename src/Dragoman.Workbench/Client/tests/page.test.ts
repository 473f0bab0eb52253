import { describe, expect, it } from "vitest";
import { bucketsOf, spanOf } from "../src/page/buckets";
import { choose, readChoice, sort } from "../src/page/choose";
import type { PageData } from "../src/page/data";
import { areasOf, boundsOf, countsOf, outlineOf } from "../src/page/shapes";

const data: PageData = {
  coarsened: "grid", degrees: 0.5, of_file: 500,
  id: ["i-1", "i-2", "i-3"], class: [0, 1, 0], status: ["occurred", "occurred", "denied"], from: ["2020-06-01", "2020-06-04", null], to: ["2020-06-02", null, null], place: [0, 1, -1],
  who: [[0], [], [1]], whom: [[1], [0], []], deaths: [[1, 2, 9], null, [0, 0, 0]], voices: [1, 2, 1], reports: [1, 3, 1], disputed: [0, 1, 0],
  classes: ["armed-clash", "air-strike"], parties: ["Brigade of the North", "Army"], places: [["cell of 0.5° at 32.75, 13.25", null, "Libya", 32.75, 13.25, 36.4, 2], ["Herat", "Herat", "Afghanistan", 34.25, 62.25, 36.1, 2]],
};
const all = { words: "", class: "", country: "", at: null, from: undefined, to: undefined, disputed: false };

describe("choosing", () => {
  it("wants every word, of a class, a place or a party", () => {
    expect(choose(data, { ...all, words: "NORTH" })).toEqual([0, 1]);
    expect(choose(data, { ...all, words: "north strike" })).toEqual([1]);
    expect(choose(data, { ...all, words: "herat clash" })).toEqual([]);
  });
  it("takes whatever reaches into the days, and nothing without a time", () => {
    expect(choose(data, { ...all, from: "2020-06-02", to: "2020-06-03" })).toEqual([0]);
    expect(choose(data, { ...all, from: "2000-01-01" })).toEqual([0, 1]);
  });
  it("goes by place, country, class and dispute", () => {
    expect(choose(data, { ...all, at: 1 })).toEqual([1]);
    expect(choose(data, { ...all, country: "Libya" })).toEqual([0]);
    expect(choose(data, { ...all, class: "armed-clash" })).toEqual([0, 2]);
    expect(choose(data, { ...all, class: "no such class" })).toEqual([]);
    expect(choose(data, { ...all, disputed: true })).toEqual([1]);
  });
  it("reads nothing wrong out of an address", () => { expect(readChoice(new URLSearchParams("at=-1&from=yesterday&to=2020-01-01&words=+a+"))).toEqual({ ...all, words: "a", to: "2020-01-01" }); });
});

describe("sorting", () => {
  it("puts what isn't told last, whichever way", () => {
    expect(sort(data, [0, 1, 2], "deaths", false)).toEqual([2, 0, 1]);
    expect(sort(data, [0, 1, 2], "deaths", true)).toEqual([0, 2, 1]);
    expect(sort(data, [0, 1, 2], "where", true)).toEqual([1, 0, 2]);
  });
});

describe("time", () => {
  it("spans all days", () => { const span = spanOf(data); expect(span && span[1] - span[0]).toBe(3); });
  it("counts by weeks that begin on Mondays", () => {
    expect(bucketsOf(data, [0, 1, 2], "week")).toEqual([{ from: "2020-06-01", to: "2020-06-07", counts: { "armed-clash": 1, "air-strike": 1 } }]);
    expect(bucketsOf(data, [1], "month")[0]).toMatchObject({ from: "2020-06-01", to: "2020-06-30" });
  });
});

describe("areas", () => {
  it("are the cells of a grid, and never smaller than the rule", () => {
    expect(outlineOf(data, data.places[0]!)).toEqual([[13, 32.5], [13.5, 32.5], [13.5, 33], [13, 33], [13, 32.5]]);
    const country = outlineOf(data, ["cell of 0.5° at 15.25, 30.25", null, "Sudan", 15.25, 30.25, 900, 3])!;
    expect(Math.max(...country.map(([, lat]) => lat!)) - 15.25).toBeCloseTo(900 / 111.195, 1);
    const circle = outlineOf({ ...data, coarsened: "unit" }, data.places[0]!)!;
    expect(Math.max(...circle.map(([, lat]) => lat!)) - 32.75).toBeCloseTo(36.4 / 111.195, 2);
  });
  it("hold as many as lie there, and those without a place are in none", () => {
    expect([...countsOf(data, [0, 0, 1, 2])]).toEqual([[0, 2], [1, 1]]);
    expect(areasOf(data, countsOf(data, [0, 2])).features.map((one) => one.properties.count)).toEqual([1]);
  });
  it("are seen whole", () => { expect(boundsOf(data, [0])).toEqual([13, 32.5, 13.5, 33]); });
});
