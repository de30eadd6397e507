package io.realtysdk.cli.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheFactory;
import io.realtysdk.roster.Drift;
import io.realtysdk.roster.Matching;
import io.realtysdk.roster.PersonSource;
import io.realtysdk.roster.Plan;
import io.realtysdk.roster.Privacy;
import io.realtysdk.roster.SafetyLimits;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * A plan as one HTML page: no scripts, nothing from elsewhere, and it prints. Everything that comes
 * from services or the wanted list is escaped.
 */
public final class HtmlReport {
  private static final MustacheFactory TEMPLATES =
      new DefaultMustacheFactory("io/realtysdk/cli/report/templates");

  private final Content content;
  private final Privacy privacy;

  /**
   * What a report is about.
   *
   * @param matching of the same snapshot and wanted list as the plan
   * @param drift of the same snapshot and wanted list
   * @param wanted the wanted list
   * @param limits those that the plan was made with
   */
  public record Content(
      Plan plan, Matching matching, Drift drift, PersonSource wanted, SafetyLimits limits) {}

  /** Creates a report. */
  public HtmlReport(Content content, Privacy privacy) {
    this.content = Objects.requireNonNull(content, "content");
    this.privacy = Objects.requireNonNull(privacy, "privacy");
  }

  /** Writes the page; the writer stays open. */
  public void write(Writer to) throws IOException {
    Mustache template = TEMPLATES.compile("report.mustache");
    template.execute(to, new ReportModel(content, privacy).values()).flush();
  }
}
