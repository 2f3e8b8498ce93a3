package org.photofactory.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after a verb.
 *
 * @param words null for none
 */
public record VerbWords(@Nullable List<String> words) {}
