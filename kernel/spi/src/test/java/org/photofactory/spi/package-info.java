/** Tests of the promise that the SPI makes. */
@NullMarked
package org.photofactory.spi;

import org.jspecify.annotations.NullMarked;
