/**
 * The only door for new media: reads each candidate once and makes it an asset, a duplicate or a
 * quarantine row.
 */
@NullMarked
package org.photofactory.kernel.vault.intake;

import org.jspecify.annotations.NullMarked;
