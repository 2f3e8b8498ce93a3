package org.photofactory.plugins.similar;

import java.util.List;

/**
 * What looks like one asset.
 *
 * @param assets ids, the nearest first, at most 24
 */
public record Near(List<Long> assets) {}
