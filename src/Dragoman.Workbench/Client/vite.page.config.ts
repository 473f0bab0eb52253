import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

/** What the page carries along, with what its authors want to be said. */
const carried = ["maplibre-gl", "preact", "@preact/signals", "@preact/signals-core", "topojson-client", "world-atlas"];

const text = (name: string): string => {
  for (const file of ["LICENSE", "LICENSE.txt", "LICENSE.md"]) {
    try { return readFileSync(new URL(`node_modules/${name}/${file}`, import.meta.url), "utf8"); } catch { /* the next one */ }
  }
  throw new Error(`${name} has no licence that could be carried along`);
};

// The public page: one script and one style with names that don't change, for files on a disk: no module, no request, nothing beside them.
export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  publicDir: false,
  plugins: [{
    name: "licences",
    generateBundle() { this.emitFile({ type: "asset", fileName: "licences.txt", source: carried.map((name) => `${name}\n${"=".repeat(name.length)}\n\n${text(name).trim()}\n`).join("\n\n") }); },
  }],
  build: {
    target: "es2023",
    outDir: "dist/public",
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: "src/page/main.tsx",
      output: { format: "iife", inlineDynamicImports: true, entryFileNames: "page.js", assetFileNames: (asset) => (asset.names[0]?.endsWith(".css") ? "page.css" : "[name][extname]") },
    },
  },
});
