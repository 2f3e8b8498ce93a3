package org.photofactory.kernel.plugins.trust;

/**
 * Who vouches for a jar: the signed index of a catalog names its bytes.
 *
 * @param catalog name of the catalog, for people
 * @param address where the catalog is
 * @param fingerprint of the key that has signed, for people
 */
public record Signature(String catalog, String address, String fingerprint) {}
