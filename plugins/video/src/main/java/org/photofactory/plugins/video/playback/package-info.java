/**
 * Whether and how people's browsers can play what is in the library, and what makes them able to.
 */
@NullMarked
package org.photofactory.plugins.video.playback;

import org.jspecify.annotations.NullMarked;
