import { describe, expect, it } from "vitest";
import table from "../../../Dragoman.Resources/Lexicons/graphic.tsv?raw";
import { finder, passages } from "../src/veil/graphic";

const rows = table.split("\n")
  .filter((line) => line && !line.startsWith("#")).slice(1).map((line) => line.split("\t") as [words: string, kind: string, example: string, counter?: string]);
const find = finder(rows.map(([words]) => words));

describe("graphic words", () => {
  it.each(rows)("%s (%s) is found where it is meant", (words, _, example) => { expect(finder([words])(example)).not.toEqual([]); });
  it.each(rows.filter(([, , , counter]) => counter))("%s (%s) is not found in what looks like it", (_, __, ___, counter) => { expect(find(counter as string)).toEqual([]); });
  it("are words of their own, whatever their letters", () => {
    expect(find("RAPED").length).toBe(1);
    expect(find("draped, therapists, skyscraper")).toEqual([]);
    expect(find("Soldiers were killed and eleven were wounded in the shelling.")).toEqual([]);
  });
  it("are none where there is no table", () => { expect(finder([])("beheaded")).toEqual([]); });
});

describe("passages", () => {
  const cut = (text: string) => passages(text, find).map(({ start, end }) => text.slice(start, end));
  it("are sentences", () => { expect(cut("Troops came at dawn. Two men were beheaded, he said. They left.")).toEqual(["Two men were beheaded, he said."]); });
  it("end with the line", () => { expect(cut("Title\nTwo men were beheaded\nThey left.")).toEqual(["Two men were beheaded"]); });
  it("take in what is quoted", () => { expect(cut("Quiet. “He was tortured.” Then he left.")).toEqual(["“He was tortured.”"]); });
  it("that touch are one, and none is endless", () => {
    expect(cut("A corpse lay there. Corpses lay there too. Calm.")).toEqual(["A corpse lay there.", "Corpses lay there too."]);
    const [endless] = passages(`${"word ".repeat(2000)}corpse ${"word ".repeat(2000)}`, find);
    expect((endless?.end ?? 0) - (endless?.start ?? 0)).toBeLessThan(1300);
  });
  it("of a hundred thousand characters are found at once", () => {
    const text = "Troops came at dawn and a corpse lay there. ".repeat(2300);
    const start = performance.now();
    expect(passages(text, find).length).toBe(2300);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
