package org.photofactory.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The appliance as a whole.
 *
 * @param version version of the program
 * @param startedAt when this process started
 * @param inbox the inbox folder, absolute; shown to people
 * @param diskFreeBytes asks how many bytes are free where originals go; negative when that is
 *     unknown
 */
public record Appliance(
    String version, Instant startedAt, Path inbox, LongSupplier diskFreeBytes) {}
