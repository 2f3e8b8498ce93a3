import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readNarrowing, searchOf, type Narrowing } from '../../api/narrowing';

/** What the address says that somebody wants to see; the same object while it says the same. */
export function useNarrowing(): Narrowing {
  const [parameters] = useSearchParams();
  const search = searchOf(readNarrowing(parameters));
  return useMemo(() => readNarrowing(new URLSearchParams(search)), [search]);
}
