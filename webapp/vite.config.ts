import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const APPLIANCE = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  cacheDir: 'target/vite',
  build: {
    outDir: 'target/dist',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own, so that a strict content security policy holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // All pages come with the first load, so that none is missing while the server is away.
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/media', '/health', '/metrics', '/p/', '/panel-frame.js'].map((path) => [path, { target: APPLIANCE }]),
    ),
  },
});
