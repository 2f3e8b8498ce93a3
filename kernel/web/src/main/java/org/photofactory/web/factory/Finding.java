package org.photofactory.web.factory;

/**
 * What was found, with a name that no other finding has.
 *
 * @param name changes with the value, and with each start of the appliance
 */
public record Finding<T>(String name, T value) {}
