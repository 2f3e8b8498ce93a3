package org.photofactory.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param items this part
 * @param nextCursor where the next part starts; null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
