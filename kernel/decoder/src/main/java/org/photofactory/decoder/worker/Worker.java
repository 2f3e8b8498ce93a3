package org.photofactory.decoder.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.decoder.route.Format;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.decoder.route.Means;
import org.photofactory.decoder.route.RouteTable;
import org.photofactory.decoder.system.OwnProcess;

/**
 * The process that decodes. It reads orders from its standard input, answers on its standard
 * output, and ends when the input does: so it never outlives the server, however that ended.
 *
 * <p>Decoders may hang or print, so one thread reads, another decodes, and the output that
 * libraries know leads to the standard error.
 */
public final class Worker {

  private final BlockingQueue<Optional<Order>> orders = new LinkedBlockingQueue<>();

  private Worker() {}

  /** Arguments: the most bytes of data it may have, and the name of a {@link JpegWay}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OwnProcess process = new OwnProcess();
    OutputStream output = process.takeStandardOutput();
    process.leaveNoCore();
    long memory = Long.parseLong(arguments[0]);
    process.limitMemory(memory);
    RouteTable table = RouteTable.of(JpegWay.valueOf(arguments[1]));
    boolean fast = table.of(Format.JPEG).getFirst().means() == Means.TURBOJPEG;
    new Worker().work(() -> new Toolbox(memory, fast), table, output);
  }

  /** The libraries are loaded when somebody listens already: they may take their time. */
  private void work(Supplier<Toolbox> toolbox, RouteTable table, OutputStream output)
      throws IOException, InterruptedException {
    Thread reader = Thread.ofPlatform().daemon().name("orders").start(() -> listen(System.in));
    Toolbox tools = toolbox.get();
    tools.hello().write(output);
    Workshop workshop = new Workshop(tools, table);
    for (Optional<Order> order = orders.take(); order.isPresent(); order = orders.take()) {
      workshop.fulfil(order.get()).write(output);
    }
    tools.endThread();
    reader.join();
  }

  private void listen(InputStream input) {
    try (InputStream buffered = new BufferedInputStream(input)) {
      Optional<Order> order = Order.read(buffered);
      while (order.isPresent()) {
        orders.add(order);
        order = Order.read(buffered);
      }
    } catch (IOException broken) {
      System.err.println("The orders cannot be read: " + broken.getMessage());
    }
    // A decoder that hangs would keep the process; nobody waits for what it makes any more.
    Runtime.getRuntime().halt(0);
  }
}
