/**
 * Server-sent events: one ring of past events, and as many readers of it as there are open pages.
 */
@NullMarked
package org.photofactory.web.live;

import org.jspecify.annotations.NullMarked;
