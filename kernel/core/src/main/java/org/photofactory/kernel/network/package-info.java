/** Words about addresses that several rooms share. */
@NullMarked
package org.photofactory.kernel.network;

import org.jspecify.annotations.NullMarked;
