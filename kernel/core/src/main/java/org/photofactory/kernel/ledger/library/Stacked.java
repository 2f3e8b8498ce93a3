package org.photofactory.kernel.ledger.library;

import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.stacks.StackKind;

/**
 * A file of a stack.
 *
 * @param tile what a gallery shows of it
 * @param as why it stands behind the cover; null for the cover itself
 */
public record Stacked(AssetTile tile, @Nullable StackKind as) {}
