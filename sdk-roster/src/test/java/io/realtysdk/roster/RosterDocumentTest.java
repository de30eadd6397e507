package io.realtysdk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/roster.md says is what the code has. -Droster.write writes the table anew. */
class RosterDocumentTest {
  private static final Path FILE = Path.of("../docs/roster.md");
  private static final String BEGIN = "<!-- capabilities: begin -->\n";
  private static final String END = "<!-- capabilities: end -->";

  @Test
  void theTableIsGeneratedFromTheDocuments() throws IOException {
    String text = Files.readString(FILE);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    String table =
        "\n"
            + CapabilityTable.markdown(ServiceId.all().stream().map(Capabilities::of).toList())
            + "\n";
    if (Boolean.getBoolean("roster.write")) {
      Files.writeString(FILE, text.substring(0, begin) + table + text.substring(end));
      return;
    }

    assertThat(text.substring(begin, end)).isEqualTo(table);
  }

  @Test
  void theDefaultsAreThoseOfTheCode() throws IOException {
    String text = Files.readString(FILE);
    SafetyLimits limits = SafetyLimits.defaults();
    MatchRules rules = MatchRules.defaults();

    assertThat(text)
        .contains("offboards of an account | " + limit(limits, LimitClass.OFFBOARD))
        .contains("| deletes | " + limits.limit(LimitClass.DELETE).most() + " |")
        .contains("| invites | " + limits.limit(LimitClass.INVITE).most() + " |")
        .contains("| creates | " + limit(limits, LimitClass.CREATE))
        .contains("| updates | " + percent(limits, LimitClass.UPDATE) + " |")
        .contains("| shares count from | " + SafetyLimits.SHARE_FROM + " linked records |")
        .contains("| smallest wanted list | " + Math.round(limits.smallestList() * 100) + " %")
        .contains("| `PlanOptions.maxAge` | " + PlanOptions.defaults().maxAge().toHours() + " h")
        .contains("| " + rules.largestBlock() + ", " + rules.largestPhoneBlock() + " |")
        .contains("| " + rules.region() + ", none, no |");
    assertThat(rules.licenceState()).isNull();
    assertThat(rules.linksByPhone()).isFalse();
    rules.sharedMailboxes().forEach(mailbox -> assertThat(text).contains(mailbox));
    assertThat(RosterPolicy.defaults().toString())
        .isEqualTo("authority=ROSTER{}, recreate=false, offboardUnmatched=false");
    assertThat(AccountPolicy.defaults().toString())
        .startsWith("allowUnproven=false, offboardByDelete=false, reassignLeadsTo=null")
        .contains("protectedRoles=[admin, owner]");
  }

  private static String limit(SafetyLimits limits, LimitClass kind) {
    return limits.limit(kind).most() + ", and " + percent(limits, kind) + " |";
  }

  private static String percent(SafetyLimits limits, LimitClass kind) {
    return Math.round(limits.limit(kind).share() * 100) + " %";
  }
}
