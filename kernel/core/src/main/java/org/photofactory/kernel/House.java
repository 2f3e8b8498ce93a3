package org.photofactory.kernel;

import org.photofactory.kernel.database.ManagedDatabase;
import org.photofactory.kernel.pipeline.Pipeline;

/**
 * The rooms that all others stand on.
 *
 * @param database the ledger's
 * @param shelves files, and who works with them
 * @param pipeline stages, and what is done over and over
 * @param signals what happens, how it fares, and what time it is
 */
record House(ManagedDatabase database, Shelves shelves, Pipeline pipeline, Signals signals) {}
