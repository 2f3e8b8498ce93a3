package org.photofactory.kernel.ledger.places;

/** WGS 84 degrees. */
public record Location(double latitude, double longitude) {}
