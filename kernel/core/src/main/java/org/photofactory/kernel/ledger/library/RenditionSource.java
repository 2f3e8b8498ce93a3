package org.photofactory.kernel.ledger.library;

/**
 * What it takes to serve a rendition.
 *
 * @param sha256 lower-case hex hash of the original
 * @param mime media type of the rendition
 * @param revision grows with every new set of renditions
 */
public record RenditionSource(String sha256, String mime, int revision) {}
