package io.realtysdk.cli.roster;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.CapabilityTable;
import io.realtysdk.roster.ServiceId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints what the services can do. Reads no configuration and sends nothing. */
@Command(name = "capabilities", description = "Prints what the four services can do.")
final class CapabilitiesCommand implements Callable<Integer> {
  private final Console console;

  CapabilitiesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .print(CapabilityTable.markdown(ServiceId.all().stream().map(Capabilities::of).toList()));
    return ExitCode.DONE.code();
  }
}
