import { describe, expect, it } from "vitest";
import { isDay, readFilter, writeFilter } from "../src/address/filter";

const read = (query: string) => readFilter(new URLSearchParams(query));

describe("the filter in the address", () => {
  it("comes back as it was", () => {
    const filter = { words: "airport", from: "2020-06-01", to: "2020-06-30", class: "shelling", box: "12,30,15,33", country: "LBY", disputed: true as const, published: false };
    expect(read(new URLSearchParams(writeFilter(filter)).toString())).toEqual(filter);
  });
  it("passes over what makes no sense", () => { expect(read("from=yesterday&to=2020-13-01&box=1,2,3&place=a,b,c&country=Libya&disputed=no&published=maybe&words=%20")).toEqual({}); });
  it("knows only its own names", () => { expect(read("claim=c-1&words=x")).toEqual({ words: "x" }); });
  it("turns days around that stand the wrong way", () => { expect(read("from=2020-06-30&to=2020-06-01")).toEqual({ from: "2020-06-01", to: "2020-06-30" }); });
  it("writes one filter in one way", () => { expect(Object.keys(writeFilter({ reviewed: true, words: "a" }))).toEqual(["words", "reviewed"]); });
  it("knows days from what looks like them", () => { expect(isDay("2020-02-29")).toBe(true); expect(isDay("2021-02-29")).toBe(false); });
});
