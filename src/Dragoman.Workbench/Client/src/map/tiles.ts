import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Basemap } from "../api/types";
import type { Colours } from "./style";
import { vectorLayers } from "./vector";

/** The source of the basemap's tiles. */
export const tileSource = "basemap";

/** Tiles over the borders of the world, which are seen where there are none. */
export function withTiles(world: StyleSpecification, basemap: Basemap, colours: Colours): StyleSpecification {
  const layers: LayerSpecification[] = basemap.kind === "vector" ? vectorLayers(tileSource, basemap.layers, colours) : [{ id: "tiles", type: "raster", source: tileSource }];
  // Tiles have names of their own; two sets of them would be one too many.
  return { ...world, sources: { ...world.sources, [tileSource]: sourceOf(basemap) }, layers: [...world.layers.filter((layer) => layer.id !== "names"), ...layers] };
}

function sourceOf(basemap: Basemap): SourceSpecification {
  const common = {
    tiles: [new URL(basemap.tiles, location.origin).href.replaceAll("%7B", "{").replaceAll("%7D", "}")], minzoom: basemap.min_zoom, maxzoom: basemap.max_zoom, attribution: escaped(basemap.attribution),
    ...(basemap.bounds?.length === 4 ? { bounds: basemap.bounds as [number, number, number, number] } : {}),
  };
  return basemap.kind === "vector" ? { type: "vector", ...common } : { type: "raster", tileSize: 256, ...common };
}

/** MapLibre takes an attribution for markup; ours is text. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
