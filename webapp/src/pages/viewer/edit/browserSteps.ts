import { Steps } from './steps';

/** Those of this browser. The router numbers its pages. */
export const browserSteps = new Steps({
  place: () => {
    const number: unknown = (history.state as { idx?: unknown } | null)?.idx;
    return typeof number === 'number' ? number : null;
  },
  go: (steps) => history.go(steps),
  follow: () => dispatchEvent(new PopStateEvent('popstate', { state: history.state })),
});

// Loaded before the router is made: a window calls its listeners in the order in which they came.
addEventListener('popstate', (event) => {
  if (!browserSteps.taken()) {
    event.stopImmediatePropagation();
  }
});
