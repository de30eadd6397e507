package io.realtysdk.testkit.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection: reads requests and sends responses until either side closes it. */
final class HttpConnection {
  private static final String MALFORMED = "\u0000\u0001 this is not HTTP \u0002\r\n";

  private final Socket socket;
  private final HttpService service;
  private @Nullable Thread thread;

  HttpConnection(Socket socket, HttpService service) {
    this.socket = socket;
    this.service = service;
  }

  /** Sets the thread that {@link #abort} interrupts. Called before that thread starts. */
  void ownedBy(Thread owner) {
    thread = owner;
  }

  void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      RequestReader reader = new RequestReader(in, socket.getOutputStream());
      boolean open = true;
      while (open) {
        open = exchange(reader, in, socket.getOutputStream());
      }
    } catch (IOException e) {
      // the client has closed the connection, or the server was closed
    } catch (InterruptedException e) {
      // the server was closed; the thread ends here
    }
  }

  /** Handles one request; returns whether the connection can be used for another one. */
  private boolean exchange(RequestReader reader, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    Request request;
    try {
      request = reader.read();
    } catch (BadRequestException e) {
      String message = String.valueOf(e.getMessage());
      ResponseWriter.write(out, FakeResponse.text(400, "text/plain", message), true, true);
      return false;
    }
    if (request == null) {
      return false;
    }
    FakeResponse response = service.respond(request);
    pause(response.delay());
    return send(request, response, in, out);
  }

  private boolean send(Request request, FakeResponse response, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    switch (response.ending()) {
      case COMPLETE -> {
        boolean withBody = !request.method().equals("HEAD");
        if (response.bytePause().isZero()) {
          ResponseWriter.write(out, response, withBody, closesAfter(request));
        } else {
          ResponseWriter.writeSlowly(out, response, withBody, closesAfter(request));
        }
        return !closesAfter(request);
      }
      case TRUNCATED -> ResponseWriter.writeTruncated(out, response);
      case MALFORMED -> ResponseWriter.writeText(out, MALFORMED);
      case RESET -> socket.setSoLinger(true, 0);
      case STALLED -> awaitEnd(in);
      case CLOSED -> {}
    }
    return false;
  }

  /** Returns whether the client wants the connection to be closed after the response. */
  private static boolean closesAfter(Request request) {
    String connection = request.header("Connection");
    return connection != null && connection.equalsIgnoreCase("close");
  }

  private static void awaitEnd(InputStream in) throws IOException {
    int next;
    do {
      next = in.read();
    } while (next >= 0);
  }

  private static void pause(Duration duration) throws InterruptedException {
    if (!duration.isZero()) {
      Thread.sleep(duration.toMillis());
    }
  }

  /** Closes the connection from another thread, whatever its own thread is doing. */
  void abort() {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed all the same
    }
    Thread owner = thread;
    if (owner != null) {
      owner.interrupt();
    }
  }
}
