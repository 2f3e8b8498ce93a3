package org.photofactory.web.live;

import org.jspecify.annotations.Nullable;

/**
 * What is told.
 *
 * @param owner whose business it is, by the id of the account; null for everybody's
 * @param name of the event
 * @param data its JSON
 */
record News(@Nullable Long owner, String name, byte[] data) {}
