package io.realtysdk.it.support.server;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What a {@link ScriptStep} may do to its connection. Every wait ends when the server is closed.
 */
public interface WireContext {

  /** The request being answered; in a step that runs on accept there is none, and this throws. */
  ReceivedRequest request();

  /** Random numbers that follow from the server's seed and the number of the connection. */
  SplittableRandom random();

  void write(byte[] bytes) throws IOException;

  /** Reads what is left of the request body and completes the record of the request. */
  void readBody() throws IOException;

  /** Reads at most {@code limit} bytes of the request body. */
  void readBody(int limit) throws IOException;

  /** Waits; an {@link IOException} says that the server was closed meanwhile. */
  void pause(Duration duration) throws IOException, InterruptedException;

  /** Waits until the client has closed its end, throwing away whatever it still sends. */
  void drain() throws IOException;

  /** Ends our direction only (FIN). */
  void halfClose() throws IOException;

  /** Closes in the orderly way; bytes not yet read make the kernel send RST instead of FIN. */
  void close() throws IOException;

  /** Closes with RST, at once. */
  void reset() throws IOException;

  /** Whether a step has closed this connection. */
  boolean ended();
}
