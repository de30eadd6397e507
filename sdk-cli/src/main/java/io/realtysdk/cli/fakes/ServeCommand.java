package io.realtysdk.cli.fakes;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code realty fakes serve}. */
@Command(
    name = "serve",
    description = {
      "Serves the four fakes on ports of this machine until Ctrl-C.",
      "Prints the environment variables that lead the SDK and realty there. The keys are made up."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  realty fakes serve --agents 250 > fakes.env",
      "  realty doctor --env-file fakes.env --requests-per-second 100",
      "  realty fakes serve --port 9100 --untidy 7 --page-cap 25"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 8701;
  private static final int DEFAULT_AGENTS = 25;
  private static final int MOST_AGENTS = 1_000_000;
  private static final int LAST_PORT = 65_535;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The first of four ports in a row; 0 for any free ones. Default: 8701.")
  int port = DEFAULT_PORT;

  @Option(names = "--agents", paramLabel = "N", description = "Agents in each. Default: 25.")
  int agents = DEFAULT_AGENTS;

  @Option(
      names = "--untidy",
      paramLabel = "SEED",
      description = "Send values of other types than documented, as live services were seen to.")
  @Nullable Long untidy;

  @Option(
      names = "--page-cap",
      paramLabel = "N",
      description = "Never send more agents per page, whatever is asked for.")
  @Nullable Integer pageCap;

  @Option(names = "--ignore-filter", description = "Ignore the filters of lists.")
  boolean ignoreFilter;

  @Option(
      names = "--lag",
      paramLabel = "SECONDS",
      description = "Show writes in lists only after this time.")
  @Nullable Integer lag;

  @Option(names = "--strict", description = "Refuse writes with members that are not documented.")
  boolean strict;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    check();
    Map<String, FakeProvider<?>> fakes = new LinkedHashMap<>();
    try {
      start(fakes, "OPEN_TO_CLOSE", FakeOpenToClose::start);
      start(fakes, "PROPERTYBASE", FakePropertybase::start);
      start(fakes, "SIGNTRAKER", FakeSignTraker::start);
      start(fakes, "SPECTORA", FakeSpectora::start);
      fakes.forEach(this::print);
      console.out().flush();
      console.err().println("Serving " + agents + " agents in each of the four. Ctrl-C ends it.");
      new CountDownLatch(1).await();
    } finally {
      fakes.values().forEach(FakeProvider::close);
    }
    return ExitCode.DONE.code();
  }

  private void check() {
    require(port == 0 || (port > 0 && port <= LAST_PORT - 3), "--port must be 0 to 65532");
    require(agents >= 0 && agents <= MOST_AGENTS, "--agents must be 0 to 1000000");
    require(pageCap == null || pageCap >= 1, "--page-cap must be at least 1");
    require(lag == null || lag >= 0, "--lag must not be negative");
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new CliException(ExitCode.USAGE, message);
    }
  }

  private void start(
      Map<String, FakeProvider<?>> fakes, String prefix, IntFunction<FakeProvider<?>> starting) {
    int own = port == 0 ? 0 : port + fakes.size();
    FakeProvider<?> fake;
    try {
      fake = starting.apply(own);
    } catch (IllegalStateException e) {
      throw new CliException("port " + own + " is in use; choose others with --port", e);
    }
    fakes.put(prefix, fake);
    fake.seed(agents);
    if (untidy != null) {
      fake.untidy(untidy);
    }
    if (pageCap != null) {
      fake.pageCap(pageCap);
    }
    if (ignoreFilter) {
      fake.ignoreFilter();
    }
    if (lag != null) {
      fake.lag(Duration.ofSeconds(lag));
    }
    if (strict) {
      fake.strict();
    }
  }

  private void print(String prefix, FakeProvider<?> fake) {
    console.out().println("export " + prefix + "_BASE_URL='" + fake.baseUrl() + "'");
    console.out().println("export " + prefix + "_API_KEY='" + fake.apiKey() + "'");
  }
}
