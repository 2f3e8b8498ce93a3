@NullMarked
package org.photofactory.testkit.panels;

import org.jspecify.annotations.NullMarked;
