/** Makes small media files for tests, with exactly the oddity that a test is about. */
@NullMarked
package org.photofactory.testkit.media;

import org.jspecify.annotations.NullMarked;
