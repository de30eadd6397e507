package io.realtysdk.it.support.server;

import java.io.IOException;

/** One thing the server does to a connection while it answers. */
@FunctionalInterface
public interface ScriptStep {

  void run(WireContext wire) throws IOException, InterruptedException;
}
