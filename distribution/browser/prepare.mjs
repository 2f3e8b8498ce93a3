// Makes sure that there is a browser, for scripts that are to start at the same time.
import { demandChromium } from './chromium.mjs';

console.log(demandChromium());
