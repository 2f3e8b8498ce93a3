import { defineConfig } from 'vite';

/** One plain script beside the app: a frame that is of no origin could not load modules from here. */
export default defineConfig({
  cacheDir: 'target/vite',
  publicDir: false,
  build: {
    outDir: 'target/dist',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: 'src/panels/frame/main.ts', formats: ['iife'], name: 'panelFrame', fileName: () => 'panel-frame.js' },
  },
});
