import { WelcomeKeys } from './welcomeKey';

/** Imported before anything that looks at the address, so that nothing else ever sees the key. */
export const welcomeKeys = new WelcomeKeys(window);

welcomeKeys.take();
addEventListener('hashchange', () => welcomeKeys.take());
