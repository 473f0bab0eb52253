import { defineConfig } from "vitest/config";

// The server during development: `npm run dev` passes on to it what isn't the client's own.
const server = process.env["DRAGOMAN_SERVER"] ?? "http://127.0.0.1:8372";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    // Nothing becomes a data: address inside a script or a style: the server's content policy is strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: server, changeOrigin: true }, "/openapi": { target: server, changeOrigin: true } },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
