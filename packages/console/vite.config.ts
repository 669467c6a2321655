import { defineConfig } from 'vite';

export default defineConfig({
  // Relative: the prefix of the control plane is an option.
  base: './',
  build: {
    target: 'es2022',
    // A policy without inline scripts and `data:` needs files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
