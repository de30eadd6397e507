package io.realtysdk.it;

import java.io.IOException;

/** One thing the server does to a connection while it answers. */
@FunctionalInterface
interface WireStep {

  void run(Wire wire) throws IOException, InterruptedException;
}
