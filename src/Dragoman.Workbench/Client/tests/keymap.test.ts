import { describe, expect, it } from "vitest";
import { match, type Binding } from "../src/keys/keymap";

const key = (keys: string, does = keys): Binding => ({ keys, does, run: () => {} });
const bindings = [key("?"), key("g i"), key("g m"), key("j, ArrowDown", "next"), key("a", "workbench"), key("a", "page")];

describe("the keyboard's map", () => {
  it("finds a key", () => { expect(match(bindings, { key: "?" }, null).run?.does).toBe("?"); });
  it("finds either of two keys for one deed", () => { expect(match(bindings, { key: "ArrowDown" }, null).run?.does).toBe("next"); });
  it("waits for the second key of a chord", () => {
    expect(match(bindings, { key: "g" }, null)).toEqual({ chord: "g" });
    expect(match(bindings, { key: "m" }, "g").run?.keys).toBe("g m");
  });
  it("takes a key alone when it ends no chord", () => { expect(match(bindings, { key: "j" }, "g").run?.does).toBe("next"); });
  it("lets the page's keys go before the workbench's", () => { expect(match(bindings, { key: "a" }, null).run?.does).toBe("page"); });
  it("leaves the browser's keys and typing alone", () => {
    expect(match(bindings, { key: "a", ctrlKey: true }, null)).toEqual({});
    expect(match(bindings, { key: "a", typing: true }, null)).toEqual({});
  });
});
