/** REST rooms of plugins, open to be asked within a test. */
@NullMarked
package org.photofactory.testkit.rooms;

import org.jspecify.annotations.NullMarked;
