package org.photofactory.kernel.accounts;

import java.util.Optional;
import org.photofactory.kernel.ledger.accounts.Identity;
import org.photofactory.kernel.ledger.accounts.Role;

/**
 * Somebody whom an OpenID provider vouches for.
 *
 * @param identity who it is there
 * @param name what the person is called there
 * @param role what the provider lets the person do; empty when roles are given here
 */
public record Vouched(Identity identity, String name, Optional<Role> role) {}
