package org.photofactory.web.live;

/**
 * What is told.
 *
 * @param audience who is told
 * @param name of the event
 * @param data its JSON
 */
record News(Audience audience, String name, byte[] data) {}
