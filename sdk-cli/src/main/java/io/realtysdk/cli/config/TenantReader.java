package io.realtysdk.cli.config;

import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.MatchRules;
import io.realtysdk.roster.RosterPolicy;
import io.realtysdk.roster.ServiceId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one tenant's part of the configuration. */
final class TenantReader {
  static final Set<String> SETTINGS =
      Set.of(
          "accounts",
          "authority",
          "licenceState",
          "linkByPhone",
          "protect",
          "recreate",
          "region",
          "sharedMailboxes",
          "unmatched",
          "wanted");

  private static final Set<String> ACCOUNT =
      Set.of(
          "allowUnproven",
          "baseUrl",
          "defaults",
          "key",
          "offboardByDelete",
          "reassignLeadsTo",
          "requestsPerSecond",
          "subdomain",
          "workspace");

  private static final Pattern PROTECT =
      Pattern.compile("(?<service>[a-z-]+):(?<what>role|id)=(?<value>.+)");

  private final String tenant;
  private final Section part;
  private final Path directory;

  TenantReader(String tenant, Section part, Path directory) {
    this.tenant = tenant;
    this.part = part;
    this.directory = directory;
  }

  TenantConfig read() {
    Map<ServiceId, AccountPolicy.Builder> policies = new TreeMap<>();
    part.get("accounts")
        .members()
        .keySet()
        .forEach(name -> policies.put(service(part.get("accounts").get(name), name), policy(name)));
    if (policies.isEmpty()) {
      throw part.get("accounts").wrong("must have at least one account");
    }
    part.get("protect").entries().forEach(entry -> protect(entry, policies));
    Map<ServiceId, AccountConfig> accounts = new TreeMap<>();
    policies.forEach((service, policy) -> accounts.put(service, account(service, policy.build())));
    String wanted = part.get("wanted").text();
    return new TenantConfig(
        tenant,
        wanted == null ? null : directory.resolve(wanted),
        rules(),
        rosterPolicy(),
        accounts);
  }

  private static ServiceId service(Section section, String name) {
    return ServiceId.all().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                section.wrong(
                    "unknown service; known are open-to-close, propertybase, signtraker, spectora"));
  }

  private AccountPolicy.Builder policy(String name) {
    Section account = part.get("accounts").get(name).only(ACCOUNT);
    AccountPolicy.Builder policy =
        AccountPolicy.builder()
            .allowUnproven(account.get("allowUnproven").flag(false))
            .offboardByDelete(account.get("offboardByDelete").flag(false));
    String heir = account.get("reassignLeadsTo").text();
    if (heir != null) {
      policy.reassignLeadsTo(heir);
    }
    Section rate = account.get("requestsPerSecond");
    Double given = rate.number();
    if (given != null) {
      rate.checked(() -> policy.requestsPerSecond(given));
    }
    account
        .get("defaults")
        .members()
        .forEach((field, value) -> policy.defaultField(field, value.required()));
    return policy;
  }

  private AccountConfig account(ServiceId service, AccountPolicy policy) {
    Section account = part.get("accounts").get(service.name());
    Section baseUrl = account.get("baseUrl");
    if (service.equals(ServiceId.SIGNTRAKER)
        && !account.get("subdomain").isPresent()
        && !baseUrl.isPresent()) {
      throw account.get("subdomain").wrong("must be set: acme for acme.signtraker.com");
    }
    return new AccountConfig(
        service,
        SecretSource.of(account.get("key"), directory),
        baseUrl.text(),
        only(ServiceId.PROPERTYBASE, service, account.get("workspace")),
        only(ServiceId.SIGNTRAKER, service, account.get("subdomain")),
        account.get("requestsPerSecond").number(),
        policy);
  }

  private static @Nullable String only(ServiceId owner, ServiceId service, Section setting) {
    if (setting.isPresent() && !service.equals(owner)) {
      throw setting.wrong("is a setting of " + owner + " only");
    }
    return setting.text();
  }

  private void protect(Section entry, Map<ServiceId, AccountPolicy.Builder> policies) {
    Matcher matcher = PROTECT.matcher(entry.required());
    if (!matcher.matches()) {
      throw entry.wrong("must be like propertybase:role=owner or signtraker:id=7");
    }
    AccountPolicy.Builder policy = policies.get(service(entry, matcher.group("service")));
    if (policy == null) {
      throw entry.wrong("this tenant has no such account");
    }
    if (matcher.group("what").equals("role")) {
      policy.protectRole(matcher.group("value"));
    } else {
      policy.protectRecord(matcher.group("value"));
    }
  }

  private MatchRules rules() {
    MatchRules.Builder rules = MatchRules.builder();
    Section region = part.get("region");
    if (region.isPresent()) {
      region.checked(() -> rules.region(region.required()));
    }
    rules.licenceState(part.get("licenceState").text());
    rules.linkByPhone(part.get("linkByPhone").flag(false));
    part.get("sharedMailboxes")
        .entries()
        .forEach(mailbox -> rules.sharedMailbox(mailbox.required()));
    return rules.build();
  }

  private RosterPolicy rosterPolicy() {
    RosterPolicy.Builder policy = RosterPolicy.builder().recreate(part.get("recreate").flag(false));
    Section unmatched = part.get("unmatched");
    if (unmatched.isPresent()) {
      policy.offboardUnmatched(choice(unmatched, "report", "offboard").equals("offboard"));
    }
    part.get("authority").members().forEach((name, value) -> authority(name, value, policy));
    return policy.build();
  }

  private static void authority(String name, Section value, RosterPolicy.Builder policy) {
    String word = choice(value, "roster", "service", "report-only");
    Authority authority = Authority.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (name.equals("default")) {
      policy.authority(authority);
      return;
    }
    int colon = name.indexOf(':');
    ServiceId service = colon < 0 ? null : service(value, name.substring(0, colon));
    String field = name.substring(colon + 1);
    policy.authority(
        service,
        Arrays.stream(Field.values())
            .filter(known -> known.name().equals(field))
            .findFirst()
            .orElseThrow(
                () -> value.wrong("no such field; known are " + Arrays.toString(Field.values()))),
        authority);
  }

  private static String choice(Section section, String... words) {
    String given = section.required();
    if (!Arrays.asList(words).contains(given)) {
      throw section.wrong("must be one of " + String.join(", ", words));
    }
    return given;
  }
}
