/** What the server asks of a password, and how much more this one is. */
export interface PasswordAdvice {
  /** Each with whether it holds already. */
  readonly rules: readonly { readonly words: string; readonly kept: boolean }[];
  /** 0 for a password that is refused, to 3. */
  readonly strength: 0 | 1 | 2 | 3;
  readonly word: string;
}

const SHORTEST = 10;
const LONGEST = 256;
const FEWEST_SIGNS = 4;
const WORDS = ['Not enough yet', 'Fair', 'Good', 'Strong'] as const;

/** The rules are those of the server, which besides refuses what everybody tries first. */
export function passwordAdvice(login: string, password: string): PasswordAdvice {
  const letters = [...password];
  const different = new Set(password.toLowerCase()).size;
  const rules = [
    { words: `${SHORTEST} characters or more`, kept: letters.length >= SHORTEST && letters.length <= LONGEST },
    { words: 'At least four different ones', kept: different >= FEWEST_SIGNS },
    { words: 'Not just the login', kept: password !== '' && !hardlyMoreThan(login, password) },
  ];
  const strength = rules.every(({ kept }) => kept) ? strengthOf(letters.length, different) : 0;
  return { rules, strength, word: WORDS[strength] };
}

/** Length is what counts; a long one of few signs is no better than a shorter one. */
function strengthOf(length: number, different: number): 1 | 2 | 3 {
  const worth = Math.min(length, different * 2);
  return worth >= 18 ? 3 : worth >= 14 ? 2 : 1;
}

function hardlyMoreThan(login: string, password: string): boolean {
  return (
    login !== '' &&
    password.toLowerCase().includes(login.toLowerCase()) &&
    [...password].length - [...login].length < SHORTEST / 2
  );
}
