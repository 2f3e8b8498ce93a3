package org.photofactory.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** A room of a plugin, in which everybody may do everything that the door lets them. */
@Path("lamps")
public final class MatrixRoom {

  static final String PLUGIN = "lamp";

  /** Looks. */
  @GET
  public List<String> lamps() {
    return List.of("on");
  }

  /** Changes something. */
  @POST
  public List<String> toggle() {
    return List.of("off");
  }
}
