import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { keys } from './keys';

it('what sources offer is asked for again when the sources have changed', async () => {
  const client = new QueryClient();
  client.setQueryData(keys.catalogs, []);
  client.setQueryData(keys.offers, []);
  await client.invalidateQueries({ queryKey: keys.catalogs });
  expect(client.getQueryState(keys.offers)?.isInvalidated).toBe(true);
});
