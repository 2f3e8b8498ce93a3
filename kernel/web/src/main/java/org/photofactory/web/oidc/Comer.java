package org.photofactory.web.oidc;

import java.util.Optional;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.accounts.Vouched;

/**
 * Somebody who has come back from the provider.
 *
 * @param person who the provider says it is
 * @param token by which the provider can be asked to log the person out; empty where that is not
 *     wished for
 */
record Comer(Vouched person, Optional<Secret> token) {}
