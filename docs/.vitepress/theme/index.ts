import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h } from 'vue';
import HomePicture from './home-picture.vue';
import './theme.css';
import WebhookValidator from './webhook-validator.vue';

/** The default theme, with a picture on the home page and the validator. */
export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-after': () => h(HomePicture) }),
  enhanceApp({ app }) {
    app.component('WebhookValidator', WebhookValidator);
  },
} satisfies Theme;
