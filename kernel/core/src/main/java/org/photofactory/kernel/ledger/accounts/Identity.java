package org.photofactory.kernel.ledger.accounts;

/**
 * Who somebody is at an OpenID provider.
 *
 * @param issuer address of the provider
 * @param subject the provider's word for the person; it never changes and is never given to another
 */
public record Identity(String issuer, String subject) {}
