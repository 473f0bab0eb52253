import { toWorld, type World } from "./topology";
import address from "world-atlas/countries-50m.json?url";

export type { World } from "./topology";

let world: Promise<World> | undefined;

/** The countries of Natural Earth at 1:50 million, for maps without a network. */
export function loadWorld(): Promise<World> {
  world ??= fetch(address).then((response) => response.json()).then(toWorld);
  return world;
}
