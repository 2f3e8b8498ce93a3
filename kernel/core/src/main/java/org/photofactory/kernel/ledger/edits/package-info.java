/** What people say of assets, beside what was found in the files. */
@NullMarked
package org.photofactory.kernel.ledger.edits;

import org.jspecify.annotations.NullMarked;
