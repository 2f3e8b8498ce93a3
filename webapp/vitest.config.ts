import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'target/vitest',
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'Europe/Berlin' },
  },
});
