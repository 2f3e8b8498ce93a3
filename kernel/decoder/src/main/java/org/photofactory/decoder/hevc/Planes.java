package org.photofactory.decoder.hevc;

import org.photofactory.decoder.picture.Ycbcr;

/**
 * A decoded picture as it is stored.
 *
 * @param luma how bright it is
 * @param cb how blue, half as many across and down
 * @param cr how red, as many as of {@code cb}
 * @param meaning what samples mean
 */
public record Planes(Plane luma, Plane cb, Plane cr, Ycbcr meaning) {}
