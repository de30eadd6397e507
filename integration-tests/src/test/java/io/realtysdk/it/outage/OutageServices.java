package io.realtysdk.it.outage;

import io.realtysdk.it.support.net.RefusedPort;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Script;
import java.io.IOException;

/**
 * A program with two services, one of which never answers. It prints their addresses and one that
 * refuses connections, and ends with its standard input.
 */
final class OutageServices {

  private OutageServices() {}

  public static void main(String[] arguments) throws IOException {
    try (FaultServer good =
            FaultServer.start()
                .byDefault(Script.json(200, "{\"Id\":7,\"Email\":\"a@b.example\"}"));
        FaultServer silent = FaultServer.start().byDefault(Script.stallUntilClientLeaves())) {
      System.out.println(good.url() + " " + silent.url() + " " + RefusedPort.url());
      while (System.in.read() >= 0) {
        // Until the other process is done.
      }
    }
    System.exit(0);
  }
}
