package io.realtysdk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.opentoclose.OpenToCloseNewAgent;
import io.realtysdk.roster.AccountPolicy;
import io.realtysdk.roster.Authority;
import io.realtysdk.roster.Directories;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Field;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.Person;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.Roster;
import io.realtysdk.roster.RosterPolicy;
import io.realtysdk.roster.RosterStore;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.roster.Snapshot;
import io.realtysdk.testkit.FakeProviders;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final SafetyLimits LIMITS =
      SafetyLimits.builder().limit(LimitClass.OFFBOARD, 2, 0.01).build();

  private static final RosterPolicy REPORT_ONLY =
      RosterPolicy.builder()
          .authority(ServiceId.SPECTORA, Field.PHONE, Authority.REPORT_ONLY)
          .build();

  @TempDir Path folder;

  private String report(Privacy privacy) throws Exception {
    try (FakeProviders fakes = FakeProviders.start().seed(40);
        RosterStore store = RosterStore.sqlite(folder.resolve("roster.db"))) {
      // The same person a second time, and one of nobody.
      Map<String, Object> twin = fakes.openToClose().agents().get(4);
      fakes
          .openToClose()
          .client()
          .agents()
          .create(
              OpenToCloseNewAgent.builder()
                  .name((String) twin.get("name"))
                  .email((String) twin.get("email"))
                  .build());
      fakes
          .openToClose()
          .client()
          .agents()
          .create(
              OpenToCloseNewAgent.builder()
                  .name("<script>alert('x')</script> & Co")
                  .email("stranger@nowhere.example")
                  .build());
      Roster roster =
          Roster.builder(store, "acme")
              .account(Directories.openToClose("acme", fakes.openToClose().client()))
              .account(Directories.propertybase("acme", fakes.propertybase().client()))
              .account(
                  Directories.signTraker("acme", fakes.signTraker().client()),
                  AccountPolicy.builder()
                      .defaultField("PaymentMode", "Terms")
                      .defaultField("Office", "7")
                      .defaultField("UserName", "{email.local}")
                      .build())
              .account(Directories.spectora("acme", fakes.spectora().client()))
              .limits(LIMITS)
              .policy(REPORT_ONLY)
              .build();
      PersonSource people = PersonSource.of(people(fakes));
      Snapshot snapshot = roster.snapshot();
      Plan plan = roster.plan(snapshot, people);
      StringWriter html = new StringWriter();
      Drift drift = roster.drift(snapshot, people);
      HtmlReport.Content content =
          new HtmlReport.Content(plan, roster.match(snapshot, people), drift, people, LIMITS);
      new HtmlReport(content, privacy).write(html);
      String copy = System.getProperty("roster.report");
      if (copy != null) {
        Files.writeString(Path.of(copy), html.toString());
      }
      return html.toString();
    }
  }

  private static List<Person> people(FakeProviders fakes) {
    List<Person> people = new ArrayList<>();
    for (Map<String, Object> agent : fakes.signTraker().agents()) {
      long id = ((Number) agent.get("Id")).longValue();
      people.add(
          Person.builder("p-" + id)
              .set(Field.FIRST_NAME, (String) agent.get("FirstName"))
              .set(Field.LAST_NAME, (String) agent.get("LastName"))
              .set(Field.EMAIL, (String) agent.get("Email"))
              .set(Field.PHONE, id == 7 ? "+15550009977" : (String) agent.get("CellularPhone"))
              .employed(id % 11 != 0)
              .build());
    }
    people.add(
        Person.builder("p-900")
            .set(Field.FIRST_NAME, "Nadia")
            .set(Field.LAST_NAME, "Okafor")
            .set(Field.EMAIL, "nadia@harbor.example")
            .set(Field.PHONE, "+15550000900")
            .build());
    return people;
  }

  @Test
  void theReportIsOneEscapedPageWithoutScriptsOrRequests() throws Exception {
    String html = report(Privacy.SHOW);

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">")
        .contains("&lt;script&gt;alert(")
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("src=")
        .doesNotContain("{{");
    assertThat(html)
        .contains("Refused.", "--allow-offboards 3")
        .contains("Dispute 1: two records in one account")
        .contains("Nadia", "phone: ")
        .contains("Spectora cannot take a record out of use through its API")
        .contains("over the limit")
        .contains("not proven to work on the live service")
        .contains("sends an e-mail to the person");
    // Of the list and of the accounts, side by side, and each name once.
    String dispute = section(html, "disputes");
    assertThat(dispute).contains("wanted list").contains("<td class=\"key\">p-5</td>");
    String name = dispute.replaceAll("(?s).*>p-5</td><td>([^<]*)<.*", "$1");
    assertThat(name).contains(" ");
    assertThat(dispute.split(Pattern.quote("<td>" + name + "</td>"), -1)).hasSize(1 + 1 + 5);
    assertThat(section(html, "reported"))
        .contains("p-7", "spectora", "PHONE: ", ", wanted +15550009977")
        .doesNotContain("signtraker");
    balanced(html);
  }

  private static String section(String html, String id) {
    int start = html.indexOf("<section id=\"" + id + "\">");
    return html.substring(start, html.indexOf("</section>", start));
  }

  /** Every table has a caption, and every element that is opened is closed. */
  private static void balanced(String html) {
    for (String element : List.of("table", "thead", "tbody", "tr", "td", "section", "ul", "li")) {
      assertThat(count(html, "<" + element + "[ >]"))
          .as(element)
          .isEqualTo(count(html, "</" + element + ">"));
    }
    assertThat(count(html, "<table")).isEqualTo(count(html, "<caption>"));
  }

  private static long count(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().count();
  }

  @Test
  void theMaskedReportShowsNobody() throws Exception {
    String html = report(Privacy.MASK);

    assertThat(html)
        .doesNotContain("Nadia", "Okafor", "nadia@", "stranger@", "+1555")
        .contains("N. O.", "n…@harbor.example", "s…@nowhere.example");
  }
}
