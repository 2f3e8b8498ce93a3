/** Films in pieces, as HLS has them: which are there, and the lists that players read. */
@NullMarked
package org.photofactory.plugins.video.hls;

import org.jspecify.annotations.NullMarked;
