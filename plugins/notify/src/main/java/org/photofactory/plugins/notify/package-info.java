/** Mail and webhooks, so that people are told when something is wrong. */
@NullMarked
package org.photofactory.plugins.notify;

import org.jspecify.annotations.NullMarked;
