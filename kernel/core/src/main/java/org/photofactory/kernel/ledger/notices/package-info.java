/** What people are told, and how far it has come. */
@NullMarked
package org.photofactory.kernel.ledger.notices;

import org.jspecify.annotations.NullMarked;
