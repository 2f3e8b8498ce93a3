/** What people do with plugins: look, install, switch off, go back, remove. */
@NullMarked
package org.photofactory.web.plugins;

import org.jspecify.annotations.NullMarked;
