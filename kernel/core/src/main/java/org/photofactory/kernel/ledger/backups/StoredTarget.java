package org.photofactory.kernel.ledger.backups;

import java.time.Instant;

/**
 * A row of {@code backup_target}.
 *
 * @param name of the target
 * @param plugin id of the plugin that brings it
 * @param store the storage that it was last seen to write to, by its own word
 * @param since when that storage was seen to have come
 * @param stores how many storages it has written to
 */
public record StoredTarget(String name, String plugin, String store, Instant since, int stores) {}
