/** Resources about assets: lists, details, export, trash, timeline. */
@NullMarked
package org.photofactory.web.library;

import org.jspecify.annotations.NullMarked;
