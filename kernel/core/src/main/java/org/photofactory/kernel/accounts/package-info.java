/**
 * Who may come in: people with passwords and sessions, programs with tokens, and the trail of what
 * they did. No HTTP, no files; all SQL is the ledger's.
 */
@NullMarked
package org.photofactory.kernel.accounts;

import org.jspecify.annotations.NullMarked;
