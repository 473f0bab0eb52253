import topology from "world-atlas/countries-50m.json";
import { toWorld, type World } from "../map/topology";

let made: World | undefined;

/** Natural Earth's borders, out of this very script. */
export const world = (): World => (made ??= toWorld(topology as unknown as Parameters<typeof toWorld>[0]));
