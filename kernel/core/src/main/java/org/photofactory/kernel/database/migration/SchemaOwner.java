package org.photofactory.kernel.database.migration;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose schema changes are applied.
 *
 * @param id {@code kernel} or a plugin's id
 * @param schema where unqualified names of the files live
 * @param version what applies them now, written down with each; null for the kernel, which never
 *     goes back
 * @param newer tells which changes a newer version has made: it lives with these, though it does
 *     not know them, and so it does with those that another build of the same version has added
 */
public record SchemaOwner(
    String id, String schema, @Nullable String version, Predicate<AppliedChange> newer) {}
