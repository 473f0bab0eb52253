import { describe, expect, it } from "vitest";
import { providerAddress } from "../src/people/ways";
import { told } from "../src/people/words";

describe("people", () => {
  it("tells what was done, and to whom", () => {
    expect(told({ whose: "omar", what: "signed_in" })).toBe("omar signed in");
    expect(told({ whose: null, what: "refused" })).toBe("somebody of an unknown name was refused");
    expect(told({ whose: "omar", what: "something_new" })).toBe("omar something new");
  });
  it("comes back from the provider to the page that was asked for", () => {
    expect(providerAddress("/sign-in/provider", "/incidents?class=shelling&from=2020-06-01")).toBe("/sign-in/provider?to=%2Fincidents%3Fclass%3Dshelling%26from%3D2020-06-01");
    expect(providerAddress("/sign-in/provider", "/sign-in?refused=stranger")).toBe("/sign-in/provider?to=%2F");
  });
});
