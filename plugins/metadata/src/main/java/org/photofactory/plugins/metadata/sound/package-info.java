/** What recordings say of the piece that is played: one reader per kind of tags. */
@NullMarked
package org.photofactory.plugins.metadata.sound;

import org.jspecify.annotations.NullMarked;
