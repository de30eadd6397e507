package io.realtysdk.it.support.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One accepted connection: reads requests, asks the server for answers, runs their steps. */
final class FaultConnection implements WireContext, Runnable {

  private final FaultServer server;
  private final int number;
  private final Socket plain;
  private final CountDownLatch serverClosed;
  private final Object idleness = new Object();
  private final SplittableRandom random;

  // What responses are written to: first the plain socket, later perhaps TLS over it.
  private volatile Socket socket;
  private volatile boolean ended;
  private boolean idle;
  private boolean closeWhenIdle;

  private RequestReader reader;
  private ReceivedRequest request;
  private int requestSlot;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();

  FaultConnection(FaultServer server, int number, Socket plain, CountDownLatch serverClosed) {
    this.server = server;
    this.number = number;
    this.plain = plain;
    this.socket = plain;
    this.serverClosed = serverClosed;
    this.random = new SplittableRandom(server.seed() + number);
  }

  @Override
  public void run() {
    try {
      plain.setTcpNoDelay(true); // each byte in a packet of its own
      perform(server.scripts().nextOnAccept());
      if (!ended) {
        serve();
      }
    } catch (IOException | InterruptedException e) {
      // The client left or the server is being closed; neither is an error of the script.
      ended = true;
    } catch (RuntimeException e) {
      server.scriptFailed(e);
    } finally {
      cutOff();
      server.connectionEnded(this);
    }
  }

  private void serve() throws IOException, InterruptedException {
    SSLContext tls = server.tls();
    if (tls != null) {
      startTls(tls);
    }
    reader = new RequestReader(new BufferedInputStream(socket.getInputStream()));
    if (!isUsedInTime()) {
      return;
    }
    for (int index = 1; reader.awaitFirstByte() && leaveIdle(); index++) {
      answerOne(index);
      if (ended || "close".equalsIgnoreCase(request.header("Connection").orElse(""))) {
        break;
      }
      if (!enterIdle()) {
        break;
      }
    }
    if (!ended) {
      close();
    }
  }

  /** False if it was closed because no request came. */
  private boolean isUsedInTime() throws IOException {
    plain.setSoTimeout(server.unused().limitMillis(random));
    try {
      var unused = reader.awaitFirstByte();
      plain.setSoTimeout(0);
      return true;
    } catch (SocketTimeoutException e) {
      if (random.nextBoolean()) {
        write(RawResponse.status(408).header("Connection", "close").bytes());
      }
      close();
      server.unused().countClosed();
      return false;
    }
  }

  private void startTls(SSLContext tls) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            tls.getSocketFactory()
                .createSocket(
                    plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
    secure.setUseClientMode(false);
    socket = secure;
    secure.startHandshake();
  }

  private void answerOne(int index) throws IOException, InterruptedException {
    RequestReader.Head head = reader.readHead();
    body = new ByteArrayOutputStream();
    request =
        new ReceivedRequest(
            head.method(),
            head.target(),
            head.headers(),
            new byte[0],
            reader.bodyOver(),
            number,
            index,
            System.nanoTime());
    Script scripted = server.scripts().next();
    if (scripted != null && scripted.beforeBody()) {
      requestSlot = server.record(request);
      perform(scripted);
    } else {
      requestSlot = -1;
      readBody();
      perform(scripted != null ? scripted : server.scripts().chosenFor(request));
    }
    if (!ended) {
      readBody(); // an early answer may have left some; the next request starts behind it
    }
  }

  private void perform(Script answer) throws IOException, InterruptedException {
    for (ScriptStep step : answer.steps()) {
      if (ended) {
        return;
      }
      step.run(this);
    }
  }

  @Override
  public ReceivedRequest request() {
    if (request == null) {
      throw new IllegalStateException("No request yet: this answer runs on accept");
    }
    return request;
  }

  @Override
  public SplittableRandom random() {
    return random;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void readBody() throws IOException {
    readBody(Integer.MAX_VALUE);
  }

  @Override
  public void readBody(int limit) throws IOException {
    try {
      reader.readBody(limit, body);
    } finally {
      request = request().withBody(body.toByteArray(), reader.bodyOver());
      if (requestSlot < 0) {
        requestSlot = server.record(request);
      } else {
        server.amend(requestSlot, request);
      }
    }
  }

  @Override
  public void pause(Duration duration) throws IOException, InterruptedException {
    if (serverClosed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new IOException("The server was closed");
    }
  }

  @Override
  public void drain() throws IOException {
    byte[] thrownAway = new byte[8192];
    int count;
    do {
      count = socket.getInputStream().read(thrownAway);
    } while (count >= 0);
  }

  @Override
  public void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    ended = true;
    socket.close();
  }

  @Override
  public void reset() throws IOException {
    ended = true;
    plain.setSoLinger(true, 0);
    plain.close(); // not the TLS layer, which would send close_notify first
  }

  @Override
  public boolean ended() {
    return ended;
  }

  /** Writes now if it waits for its second or a later request, else not at all. */
  boolean writeIfIdle(byte[] bytes) throws IOException {
    synchronized (idleness) {
      if (idle) {
        write(bytes);
      }
      return idle;
    }
  }

  /** Closes now if it waits for its second or a later request, else as soon as it does. */
  void closeWhenIdle() throws IOException {
    synchronized (idleness) {
      closeWhenIdle = true;
      if (idle) {
        close();
      }
    }
  }

  /** Closes the plain socket at once, from any thread, without a word of TLS. */
  void cutOff() {
    ended = true;
    try {
      plain.close();
    } catch (IOException e) {
      server.scriptFailed(e);
    }
  }

  private boolean enterIdle() {
    synchronized (idleness) {
      idle = !closeWhenIdle;
      return idle;
    }
  }

  private boolean leaveIdle() {
    synchronized (idleness) {
      idle = false;
      return !ended;
    }
  }
}
