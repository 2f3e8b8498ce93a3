/** User stories in Gherkin and the steps they are made of. */
@NullMarked
package org.photofactory.distribution.stories;

import org.jspecify.annotations.NullMarked;
