import { expect, it } from 'vitest';
import { keyIn, WelcomeKeys, type AddressBar } from './welcomeKey';

function bar(pathname: string, hash: string): AddressBar & { shown: string[] } {
  const shown: string[] = [];
  return {
    location: { pathname, search: '', hash },
    history: { state: { idx: 3 }, replaceState: (_, __, url) => void shown.push(url) },
    shown,
  };
}

it('links tell for what they are', () => {
  expect(keyIn('#first-run=a-b_c')).toEqual({ purpose: 'first-run', key: 'a-b_c' });
  expect(keyIn('#key=a%3Db')).toEqual({ purpose: 'invitation', key: 'a=b' });
  expect(keyIn('#key=%')).toEqual({ purpose: 'invitation', key: '%' });
  expect(['', '#key=', '#other=a', '#key=a&more=b'].map(keyIn)).toEqual([null, null, null, null]);
});

it('a key leaves the address and is held until it was used', () => {
  const address = bar('/welcome', '#key=secret');
  const keys = new WelcomeKeys(address);
  keys.take();
  expect(address.shown).toEqual(['/welcome']);
  expect(keys.held?.key).toBe('secret');
  keys.used();
  expect(keys.held).toBeNull();
});

it('fragments of other pages stay', () => {
  const address = bar('/factory', '#key=secret');
  const keys = new WelcomeKeys(address);
  keys.take();
  expect(address.shown).toEqual([]);
  expect(keys.held).toBeNull();
});
