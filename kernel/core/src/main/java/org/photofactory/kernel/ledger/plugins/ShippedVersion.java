package org.photofactory.kernel.ledger.plugins;

/**
 * What came with the appliance of a plugin of which another version is wanted.
 *
 * @param version as in its manifest
 * @param runs whether it runs at present, be it in the place of an installed one
 */
public record ShippedVersion(String version, boolean runs) {}
