package org.photofactory.spi.web;

import java.security.Principal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who makes a request to an {@link ApiRoom}: what {@code SecurityContext.getUserPrincipal()} gives
 * there. The kernel has let them in, and has looked that they may read, and change where the
 * request is no {@code GET}. A room answers of the library of {@link #owner} only, and never
 * believes a client's word for whose library is meant.
 */
@ProviderType
public interface Visitor extends Principal {

  /** Id of the account whose library is looked at, as in {@code public.asset.owner_id}. */
  long owner();

  /**
   * True for somebody else than the owner, to whom the library is shown: what is hidden, archived
   * or in the trash is not there for them.
   */
  boolean guest();
}
