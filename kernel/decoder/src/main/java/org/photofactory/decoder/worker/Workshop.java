package org.photofactory.decoder.worker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.photofactory.decoder.picture.Decoder;
import org.photofactory.decoder.picture.Job;
import org.photofactory.decoder.picture.JpegScans;
import org.photofactory.decoder.picture.RefusedException;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.protocol.Answer.Reason;
import org.photofactory.decoder.protocol.Answer.Refused;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.Route;
import org.photofactory.decoder.route.RouteTable;

/** Fulfils orders: looks what a file is and tries the ways of its format in their order. */
final class Workshop {

  /** Reasons that no other library changes. */
  private static final Set<Reason> FINAL =
      EnumSet.of(Reason.TOO_LARGE, Reason.NO_MEMORY, Reason.DISK);

  private final Toolbox tools;
  private final RouteTable table;

  Workshop(Toolbox tools, RouteTable table) {
    this.tools = tools;
    this.table = table;
  }

  /** Always answers; what is wrong with the file is told in the answer. */
  Answer fulfil(Order order) {
    try (Arena arena = Arena.ofConfined()) {
      return answer(order, mapped(order.source(), arena));
    } catch (IOException unreadable) {
      return new Refused(order.number(), Reason.DISK, String.valueOf(unreadable.getMessage()));
    } catch (OutOfMemoryError full) {
      return new Refused(order.number(), Reason.NO_MEMORY, "not enough memory");
    }
  }

  private Answer answer(Order order, MemorySegment bytes) {
    Optional<Format> format = Format.of(head(bytes), order.source().mime());
    if (format.isEmpty()) {
      return new Refused(order.number(), Reason.NO_DECODER, order.source().mime());
    }
    Job job = new Job(order, format.get(), bytes);
    Refused refused = new Refused(order.number(), Reason.NO_DECODER, format.get().name());
    for (Route route : usable(format.get())) {
      try {
        job.checkHeader();
        if (job.format() == Format.JPEG) {
          JpegScans.check(job.bytes());
        }
        return checked(decoder(route).decode(job, route));
      } catch (RefusedException reason) {
        refused = kept(refused, reason);
        if (FINAL.contains(reason.reason())) {
          return refused;
        }
      }
    }
    return refused;
  }

  private static Answer.Made checked(Answer.Made made) throws RefusedException {
    if (made.damaged() && Blank.is(made)) {
      throw RefusedException.damaged("nothing but one colour can be read");
    }
    return made;
  }

  /** That a library is not for this kind of file says less than that another found it damaged. */
  private static Refused kept(Refused before, RefusedException reason) {
    return reason.reason() == Reason.NO_DECODER
        ? before
        : new Refused(before.number(), reason.reason(), reason.detail());
  }

  private List<Route> usable(Format format) {
    return table.of(format).stream()
        .filter(route -> tools.abilities().contains(route.ability()))
        .toList();
  }

  private Decoder decoder(Route route) {
    return tools.decoder(route.means()).orElseThrow();
  }

  private static MemorySegment mapped(Order.Source source, Arena arena) throws IOException {
    try (FileChannel file = FileChannel.open(Path.of(source.file()))) {
      long rest = Math.max(0, file.size() - source.offset());
      long length = source.length() == 0 ? rest : Math.min(rest, source.length());
      return length == 0
          ? MemorySegment.NULL
          : file.map(MapMode.READ_ONLY, source.offset(), length, arena);
    }
  }

  private static byte[] head(MemorySegment bytes) {
    long length = Math.min(bytes.byteSize(), Format.SIGNATURE_LENGTH);
    return bytes.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
  }
}
