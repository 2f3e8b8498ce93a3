/**
 * Small durable steps on a file system: forcing to disk, publishing without overwriting, copying
 * with a hash.
 */
@NullMarked
package org.photofactory.kernel.vault.files;

import org.jspecify.annotations.NullMarked;
