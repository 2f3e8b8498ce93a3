/** What pictures look like, and which look the same: near duplicates, for people to judge. */
@NullMarked
package org.photofactory.plugins.similar;

import org.jspecify.annotations.NullMarked;
