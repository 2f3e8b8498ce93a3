/** Resources about what the factory is doing: stages, failures, quarantine, status, logs. */
@NullMarked
package org.photofactory.web.factory;

import org.jspecify.annotations.NullMarked;
