/**
 * Handlers around everything else: routes, guards, errors, the web app's files, health, metrics.
 */
@NullMarked
package org.photofactory.web.server;

import org.jspecify.annotations.NullMarked;
