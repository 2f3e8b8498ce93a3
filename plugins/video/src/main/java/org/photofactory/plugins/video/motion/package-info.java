/** Motion photos: pictures with a short film in the same file, found and set free. */
@NullMarked
package org.photofactory.plugins.video.motion;

import org.jspecify.annotations.NullMarked;
