package io.realtysdk.cli.roster;

import io.realtysdk.cli.CliException;
import io.realtysdk.cli.Console;
import io.realtysdk.cli.ExitCode;
import io.realtysdk.cli.config.AccountConfig;
import io.realtysdk.cli.config.RealtyConfig;
import io.realtysdk.cli.config.TenantConfig;
import io.realtysdk.roster.AccountSnapshot;
import io.realtysdk.roster.CsvPeople;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.RosterStore;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One tenant while a command works on it. */
final class TenantSession implements AutoCloseable {
  private final Console console;
  private final CommonOptions common;
  private final RealtyConfig config;
  private final TenantConfig tenant;
  private final RosterStore store;
  private final Clients clients;

  TenantSession(
      Console console,
      CommonOptions common,
      RealtyConfig config,
      TenantConfig tenant,
      RosterStore store) {
    this.console = console;
    this.common = common;
    this.config = config;
    this.tenant = tenant;
    this.store = store;
    this.clients = new Clients(console, tenant.name());
  }

  String name() {
    return tenant.name();
  }

  TenantConfig tenant() {
    return tenant;
  }

  RealtyConfig config() {
    return config;
  }

  /** Returns the roster without accounts: for what the store alone can do. */
  Roster storeOnly() {
    return Roster.builder(store, tenant.name()).clock(console.clock()).build();
  }

  /**
   * Returns the roster with some of the tenant's accounts.
   *
   * @param only those accounts; all, if none are named
   * @param stored whether the last snapshot is used, so that nothing is sent and no key is needed
   */
  Roster roster(List<ServiceId> only, boolean stored) {
    Set<ServiceId> services = services(only);
    Roster.Builder roster =
        Roster.builder(store, tenant.name())
            .rules(tenant.rules())
            .policy(tenant.policy())
            .limits(config.limits())
            .clock(console.clock());
    for (AccountConfig account : tenant.accounts().values()) {
      if (services.contains(account.service())) {
        roster.account(
            stored ? clients.withoutKey(account) : clients.open(account), account.policy());
      }
    }
    if (!common.quiet) {
      roster.listener(new LazyProgress(() -> new Progress(console, tenant.name(), services)));
    }
    return roster.build();
  }

  private Set<ServiceId> services(List<ServiceId> only) {
    for (ServiceId service : only) {
      if (!tenant.accounts().containsKey(service)) {
        throw new CliException("tenant " + tenant.name() + " has no account in " + service);
      }
    }
    return only.isEmpty() ? tenant.accounts().keySet() : new TreeSet<>(only);
  }

  /** Reads the accounts, or takes the last snapshot of the store. */
  Snapshot snapshot(Roster roster, ReadOptions read, ReadOptions.Comparing comparing) {
    if (!comparing.stored) {
      return roster.snapshot(read.snapshotOptions());
    }
    Snapshot last =
        roster
            .latestSnapshot()
            .orElseThrow(
                () ->
                    new CliException(
                        ExitCode.STALE,
                        "the store has no snapshot of "
                            + tenant.name()
                            + "; run realty roster"
                            + " snapshot, or leave out --stored"));
    Duration age = Duration.between(last.takenAt(), console.clock().instant());
    if (age.compareTo(comparing.maxAge) > 0) {
      throw new CliException(
          ExitCode.STALE,
          "the snapshot of "
              + tenant.name()
              + " is from "
              + last.takenAt()
              + ", which is too old; leave out --stored, or raise --max-age");
    }
    Set<ServiceId> has =
        last.accounts().stream()
            .map(AccountSnapshot::account)
            .map(account -> account.service())
            .collect(Collectors.toSet());
    if (!has.equals(services(read.accounts))) {
      throw new CliException(
          ExitCode.STALE,
          "the snapshot of " + tenant.name() + " has other accounts; leave out --stored");
    }
    return last;
  }

  /**
   * Returns the wanted people. They are read once at once: what is wrong with the list must show
   * before accounts are read, which may take hours.
   */
  PersonSource wanted(@Nullable String given) {
    Path file = given == null ? tenant.wanted() : console.path(given);
    if (file == null) {
      throw new CliException(
          "no wanted list: name a CSV file with --wanted, or as tenants."
              + tenant.name()
              + ".wanted in "
              + config.file().getFileName());
    }
    PersonSource people = CsvPeople.file(file);
    people.forEach(person -> {});
    return people;
  }

  @Override
  public void close() {
    clients.close();
  }
}
