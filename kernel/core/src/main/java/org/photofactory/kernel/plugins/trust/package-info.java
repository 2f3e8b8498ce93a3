/**
 * What can be known of a plugin's trustworthiness before any of it runs: what it asks for, what its
 * code mentions, and how much of that the factory can hold it to.
 */
@NullMarked
package org.photofactory.kernel.plugins.trust;

import org.jspecify.annotations.NullMarked;
