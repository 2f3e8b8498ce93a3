/** What runs in the worker's process: it takes one order after the other. */
@NullMarked
package org.photofactory.decoder.worker;

import org.jspecify.annotations.NullMarked;
