/**
 * Makes films and recordings playable: packs them anew where that is enough, else encodes them, in
 * pieces that stay when the work is cut short.
 */
@NullMarked
package org.photofactory.plugins.video.making;

import org.jspecify.annotations.NullMarked;
