/** Tests of the settings. */
@NullUnmarked
package org.photofactory.kernel.config;

import org.jspecify.annotations.NullUnmarked;
