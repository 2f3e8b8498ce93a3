/**
 * Settings of plugins: what a plugin declares, what is set by whom, and what of it holds. Secrets
 * lie sealed in the ledger.
 */
@NullMarked
package org.photofactory.kernel.settings;

import org.jspecify.annotations.NullMarked;
