import { describe, expect, it } from "vitest";
import { ring } from "../src/map/circle";
import { areas, boundsOf, held, holdersOf } from "../src/map/features";
import { unwrapRing } from "../src/map/unwrap";

const away = ([lon, lat]: [number, number], toLon: number, toLat: number) => {
  const rad = Math.PI / 180;
  const h = Math.sin(((toLat - lat) * rad) / 2) ** 2 + Math.cos(lat * rad) * Math.cos(toLat * rad) * Math.sin(((toLon - lon) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
};

describe("areas", () => {
  it.each([[13.2, 32.9, 10], [0, 0, 500], [30, 69, 120], [179.9, 10, 50]])("lie around %d, %d as far as they say", (lon, lat, km) => {
    for (const point of ring(lon, lat, km)) expect(away(point, lon, lat)).toBeCloseTo(km, 3);
  });
  it("are closed", () => { const points = ring(13, 32, 10); expect(points[0]).toEqual(points.at(-1)); });
  it("are drawn once for many incidents in one place", () => {
    const points = { id: ["a", "b", "c"], lon: [13, 13, 14], lat: [32, 32, 32], precision: [1, 1, 3], radius_km: [2, 2, 300], class: ["x", "x", "y"], day: [null, null, null], deaths: [0, 0, 0], flags: [0, 0, 0] };
    expect(areas(points).features.map((area) => area.properties)).toEqual([{ count: 1, large: true }, { count: 2, large: false }]);
    expect(boundsOf(points)).toEqual([13, 32, 14, 32]);
  });
});

describe("who holds what", () => {
  const holder = (id: string) => ({ id, name: id.toUpperCase(), side: id, extent: "whole", words: null, since: "2020-06-04", voices: 1, speakers: [], claims: [], against: [] });
  const place = (name: string, state: string, ...ids: string[]) => ({ key: name, name, lat: 1, lon: 2, radius_km: 3, precision: 1, country: null, admin1: null, state, holders: ids.map(holder), since: null, claims: [], incidents: [] });
  const control = { date: "2020-06-04", places: [place("A", "held", "x"), place("B", "contested", "y", "x"), place("C", "held", "x")] };
  it("counts places by holder", () => { expect(holdersOf(control).map((one) => [one.id, one.places])).toEqual([["x", 3], ["y", 1]]); });
  it("gives what is contested to nobody", () => { expect(held(control, ["x", "y"]).features.map((one) => one.properties.shade)).toEqual([0, -1, 0]); });
});

describe("rings across the 180th meridian", () => {
  it("go on beyond it", () => { expect(unwrapRing([[170, 60], [-170, 60], [-170, 65], [170, 60]]).map(([lon]) => lon)).toEqual([170, 190, 190, 170]); });
  it("around the pole are closed over it", () => {
    expect(unwrapRing([[-180, -70], [-90, -70], [0, -70], [90, -70], [170, -70], [-180, -70]]).slice(-3)).toEqual([[180, -90], [-180, -90], [-180, -70]]);
  });
});
