package org.photofactory.kernel.database.migration;

/** A schema change that a database has had. */
public record AppliedChange(int number, String name, String sha256) {}
