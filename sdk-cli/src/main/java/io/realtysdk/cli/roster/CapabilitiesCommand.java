package io.realtysdk.cli.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.roster.Capabilities;
import io.realtysdk.roster.CapabilityTable;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the services can do. Reads no configuration and sends nothing. */
@Command(name = "capabilities", description = "Prints what the four services can do.")
final class CapabilitiesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--markdown", description = "Print Markdown. This is the default.")
  boolean markdown;

  CapabilitiesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (common.json) {
      new Output(console, common).document(document());
    } else {
      console
          .out()
          .print(CapabilityTable.markdown(ServiceId.all().stream().map(Capabilities::of).toList()));
    }
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> document() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> services = new ArrayList<>();
    for (ServiceId service : ServiceId.all()) {
      try (InputStream in =
          Capabilities.class.getResourceAsStream("capabilities/" + service + ".json")) {
        services.add(json.readTree(in));
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", "realty.capability-list/1.0");
    document.put("services", services);
    return document;
  }
}
