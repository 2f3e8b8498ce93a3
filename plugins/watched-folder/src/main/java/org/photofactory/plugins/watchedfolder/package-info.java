/** Brings copies of what lies in people's own folders, which it only reads. */
@NullMarked
package org.photofactory.plugins.watchedfolder;

import org.jspecify.annotations.NullMarked;
