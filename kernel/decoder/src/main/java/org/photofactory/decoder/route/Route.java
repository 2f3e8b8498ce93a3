package org.photofactory.decoder.route;

/**
 * One way to decode one format.
 *
 * @param format what
 * @param means by which library
 * @param ability what the machine must be able to do
 * @param operation what the library calls it; empty where it has only one
 */
public record Route(Format format, Means means, Ability ability, String operation) {}
