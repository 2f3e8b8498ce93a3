/** What this plugin keeps: files beside the pictures of an original, rows in its tables. */
@NullMarked
package org.photofactory.plugins.video.store;

import org.jspecify.annotations.NullMarked;
