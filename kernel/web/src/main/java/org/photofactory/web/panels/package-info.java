/** The parts of the web app that plugins bring: which there are, and the files they are made of. */
@NullMarked
package org.photofactory.web.panels;

import org.jspecify.annotations.NullMarked;
