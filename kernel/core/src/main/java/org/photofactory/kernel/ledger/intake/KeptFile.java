package org.photofactory.kernel.ledger.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that stays where it was found, as it looked.
 *
 * @param owner whose library it was brought to
 * @param path absolute
 * @param bytes its size
 * @param modified its own time
 * @param key what tells it from another file of the same name; null where the file system has no
 *     such thing
 */
public record KeptFile(
    long owner, String path, long bytes, Instant modified, @Nullable String key) {}
