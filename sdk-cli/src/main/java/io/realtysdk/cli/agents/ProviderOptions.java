package io.realtysdk.cli.agents;

import io.realtysdk.cli.Console;
import io.realtysdk.cli.account.Account;
import io.realtysdk.cli.account.AccountOptions;
import io.realtysdk.cli.account.ServiceConverter;
import io.realtysdk.roster.ServiceId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which account is read. */
final class ProviderOptions {
  @Option(
      names = "--provider",
      required = true,
      paramLabel = "SERVICE",
      converter = ServiceConverter.class,
      completionCandidates = ServiceConverter.Names.class,
      description = "${COMPLETION-CANDIDATES}.")
  ServiceId provider = ServiceId.SIGNTRAKER;

  @Mixin AccountOptions account = new AccountOptions();

  Account open(Console console) {
    return Account.open(account.settings(console, provider));
  }
}
