/** Waveforms: how loud a recording is from its beginning to its end. */
@NullMarked
package org.photofactory.plugins.video.sound;

import org.jspecify.annotations.NullMarked;
