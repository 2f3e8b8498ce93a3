/** Scenes: the few pictures of a film that say most of it, for stages that look at pictures. */
@NullMarked
package org.photofactory.plugins.video.scene;

import org.jspecify.annotations.NullMarked;
