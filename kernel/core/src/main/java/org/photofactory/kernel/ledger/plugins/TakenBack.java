package org.photofactory.kernel.ledger.plugins;

/**
 * A version of a plugin that was taken back, since it failed on its probation.
 *
 * @param id the plugin
 * @param version as in its manifest
 * @param reason why, in a sentence for people
 */
public record TakenBack(String id, String version, String reason) {}
