const HOME = '/';
/** Where nobody is led after logging in: they lead here. */
const DOORS: ReadonlySet<string> = new Set(['/login', '/welcome']);

/** The page to go to after logging in, which is one of this app whatever an address says. */
export function nextPage(wanted: string | null, origin: string): string {
  if (wanted === null || !wanted.startsWith('/')) {
    return HOME;
  }
  const url = URL.parse(wanted, origin);
  return url === null || url.origin !== origin || DOORS.has(url.pathname) || url.pathname.startsWith('//')
    ? HOME
    : `${url.pathname}${url.search}${url.hash}`;
}

/** The login page, from which it goes back to the page that was wanted. */
export function loginPage({ pathname, search }: { pathname: string; search: string }): string {
  const wanted = `${pathname}${search}`;
  return wanted === HOME ? '/login' : `/login?next=${encodeURIComponent(wanted)}`;
}
