package org.photofactory.web.oidc;

import java.net.URI;
import org.photofactory.kernel.accounts.Secret;

/**
 * A browser is sent to the provider.
 *
 * @param address where it goes
 * @param browser what it keeps in a cookie until it comes back
 */
record Departure(URI address, Secret browser) {}
