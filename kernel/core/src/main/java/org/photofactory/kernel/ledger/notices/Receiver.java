package org.photofactory.kernel.ledger.notices;

/**
 * Somebody, or something, that can be told.
 *
 * @param plugin id of the plugin whose notifier reaches it
 * @param notifier name of the notifier
 * @param name who it is, for people, for example a mail address
 */
public record Receiver(String plugin, String notifier, String name) {}
