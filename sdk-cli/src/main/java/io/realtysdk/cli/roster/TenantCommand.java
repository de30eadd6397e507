package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.CommandFailure;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.config.ConfigReader;
import io.realtysdk.cli.config.RealtyConfig;
import io.realtysdk.cli.config.TenantConfig;
import io.realtysdk.roster.RosterStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on tenants of the configuration, one after another. */
abstract class TenantCommand implements Callable<Integer> {
  /** From the most to the least serious: with several tenants the first that occurred counts. */
  private static final List<ExitCode> BY_WEIGHT =
      List.of(
          ExitCode.INTERRUPTED,
          ExitCode.LOCKED,
          ExitCode.ERROR,
          ExitCode.STALE,
          ExitCode.INCOMPLETE,
          ExitCode.REFUSED,
          ExitCode.CHANGES,
          ExitCode.DONE);

  @Mixin CommonOptions common = new CommonOptions();
  @Spec CommandSpec spec;

  private final Console system;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  TenantCommand(Console console) {
    system = console;
  }

  /** Works on one tenant. */
  abstract ExitCode run(TenantSession session, Output output) throws Exception;

  /** Checks the options before anything is read. */
  void check() {}

  @Override
  public final Integer call() throws Exception {
    Console console = common.console(system);
    check();
    RealtyConfig config = ConfigReader.read(console.path(common.config));
    List<TenantConfig> tenants = tenants(config);
    Output output = new Output(console, common);
    try (RosterStore store = RosterStore.sqlite(store(console, config))) {
      ExitCode worst = ExitCode.DONE;
      for (TenantConfig tenant : tenants) {
        ExitCode code;
        try (TenantSession session = new TenantSession(console, common, config, tenant, store)) {
          code = run(session, output);
        } catch (Exception e) {
          if (tenants.size() == 1) {
            throw e;
          }
          // One tenant's failure stops no other.
          console.err().println("realty: " + tenant.name() + ": " + CommandFailure.text(e));
          code = CommandFailure.exitCode(e);
        }
        worst = worse(worst, code);
      }
      return worst.code();
    }
  }

  private Path store(Console console, RealtyConfig config) {
    String given = common.store;
    if (given == null) {
      return config.store();
    }
    if (given.startsWith("jdbc:")) {
      throw wrongUsage("--store must be a file; only SQLite is there so far");
    }
    return console.path(given);
  }

  private List<TenantConfig> tenants(RealtyConfig config) {
    if (common.all && !common.tenants.isEmpty()) {
      throw wrongUsage("--all and --tenant exclude each other");
    }
    List<TenantConfig> chosen = new ArrayList<>();
    if (common.all || (common.tenants.isEmpty() && config.tenants().size() == 1)) {
      chosen.addAll(config.tenants().values());
    }
    for (String name : common.tenants) {
      TenantConfig tenant = config.tenants().get(name);
      if (tenant == null) {
        throw new CliException(
            "no tenant "
                + name
                + " in "
                + config.file().getFileName()
                + "; it has "
                + String.join(", ", config.tenants().keySet()));
      }
      chosen.add(tenant);
    }
    if (chosen.isEmpty()) {
      throw wrongUsage(
          "name a tenant with --tenant, or take --all; there are "
              + String.join(", ", config.tenants().keySet()));
    }
    if (chosen.size() > 1) {
      checkSeveral();
    }
    return chosen;
  }

  /** Refuses options that make sense for one tenant only. */
  void checkSeveral() {
    if (common.json) {
      throw wrongUsage("--json prints one document; name one --tenant");
    }
  }

  final ParameterException wrongUsage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  static ExitCode worse(ExitCode one, ExitCode two) {
    return BY_WEIGHT.indexOf(one) <= BY_WEIGHT.indexOf(two) ? one : two;
  }
}
