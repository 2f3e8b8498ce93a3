/** What to say when logging in elsewhere did not work; the codes are those that the server sends a browser back with. */
const SENTENCES: Readonly<Record<string, string>> = {
  OIDC_OFF: 'Logging in elsewhere is not set up here.',
  OIDC_AWAY: 'The login service does not answer. Try again in a while, or use your password.',
  OIDC_CLIENT_REFUSED: 'The login service does not accept this Photo Factory. An admin must check its settings.',
  OIDC_DENIED: 'The login was refused or given up there.',
  OIDC_STATE: 'That login has expired or was begun elsewhere. Please begin again.',
  OIDC_ANSWER: 'The login service gave an answer that cannot be trusted. If it stays, tell an admin.',
  OIDC_NO_ROLE: 'You have no role in this house. Ask an admin to let you in.',
  OIDC_UNKNOWN: 'Nobody here is linked to that person. Log in with your password and link your account, or ask an admin.',
  OIDC_LOGIN_TAKEN: 'Somebody here has that name already. Log in with your password and link your account.',
  OIDC_LOGIN_INVALID: 'Your name there cannot be a login here. Ask an admin for an account.',
  ACCOUNT_CLOSED: 'An admin has closed your account.',
  IDENTITY_TAKEN: 'That person is linked to another account here.',
  LOGIN_NEEDED: 'You were logged out meanwhile. Log in and try again.',
};

export function problemSentence(code: string | null): string | null {
  return code === null ? null : (SENTENCES[code] ?? 'Logging in elsewhere did not work.');
}
