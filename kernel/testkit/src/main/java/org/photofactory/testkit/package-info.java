/** What a plugin's tests need: a context without a kernel, a contract to keep, and sample files. */
@NullMarked
package org.photofactory.testkit;

import org.jspecify.annotations.NullMarked;
