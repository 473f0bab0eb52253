import * as maplibre from "maplibre-gl";
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { me } from "../api/session";
import { coloursFor } from "./createMap";
import { namesOf } from "./names";
import { offline, raster } from "./style";
import { loadWorld } from "./world";

maplibre.setWorkerUrl(workerAddress);

/** What lies under the incidents: what the server was given, or the borders of the world. */
export async function styleFor(isDark: boolean): Promise<maplibre.StyleSpecification> {
  const colours = coloursFor(isDark);
  const base = me.value?.basemap;
  if (base?.tiles) return raster(base.tiles, colours);
  const world = await loadWorld();
  return offline(world, namesOf(world), colours);
}
