import { describe, expect, it } from "vitest";
import type { Actor, Claim, ClaimState } from "../src/api/types";
import { changeOf } from "../src/reader/likeness";
import { changed, replace, steady } from "../src/reader/states";
import { missing } from "../src/reader/draft";

const actor = (id: string, start = 5): Actor => ({ id, name: id.toUpperCase(), side: id, start, end: start + 4, text: "they" });
const claim = (more: Partial<Claim> = {}): Claim => ({
  schema: 1, id: "c-1", report: "r-1", event: { class: "shelling", plover: "ASSAULT", contexts: [] }, trigger: { start: 0, end: 4, text: "fire" }, evidence: { start: 0, end: 20, text: "" },
  actors: [actor("a")], recipients: [], status: "occurred", attribution: [], quantities: [], because: { trigger: "t", construction: "active" }, confidence: 1, ...more,
});
const state = (now: Claim, coded: Claim | null = null): ClaimState => ({ id: now.id, report: now.report, claim: now, coded, verdict: coded ? "corrected" : "unreviewed", published: false, withdrawn: false, kept: false, by_person: false, incident: null, version: 1 });

describe("what was corrected", () => {
  it("is a party over the same words", () => { expect(changeOf(state(claim({ actors: [actor("b")] }), claim()), "actor")).toMatchObject({ value: { from: "a", to: "b" } }); });
  it("is none over other words", () => { expect(changeOf(state(claim({ actors: [actor("b", 9)] }), claim()), "actor")).toBeNull(); });
  it("is none where nothing was corrected", () => { expect(changeOf(state(claim()), "class")).toBeNull(); });
  it("doesn't see nulls as changes", () => { expect(changed(claim(), claim({ place: null as never }))).toEqual([]); });
});

describe("the claims on the page", () => {
  it("stay the same objects where nothing changed", () => {
    const states = [state(claim()), state(claim({ id: "c-2" }))];
    const claims = steady([], states);
    expect(steady(claims, replace(states, { ...state(claim()), verdict: "accepted" }))).toBe(claims);
    expect(steady(claims, replace(states, state(claim({ status: "denied" }))))).not.toBe(claims);
  });
  it("grow by one that is new", () => { expect(replace([state(claim())], state(claim({ id: "c-9" }))).map((one) => one.id)).toEqual(["c-1", "c-9"]); });
});

describe("a draft", () => {
  it("is whole when all values have words", () => { expect(missing(claim())).toEqual([]); });
  it("isn't without words, a party or a class", () => {
    expect(missing(claim({ event: { class: "", plover: "", contexts: [] }, actors: [{ ...actor(""), start: 0, end: 0 }] }))).toHaveLength(3);
    expect(missing(claim({ time: { from: "2020-06-05", to: "2020-06-04", precision: 1, basis: "clause" } }))).toEqual(["The last day is before the first."]);
  });
});
