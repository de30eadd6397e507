package io.realtysdk.cli.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheFactory;
import io.realtysdk.roster.Matching;
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

  private final Plan plan;
  private final Matching matching;
  private final SafetyLimits limits;
  private final Privacy privacy;

  /**
   * Creates a report.
   *
   * @param matching of the same snapshot and wanted list as the plan
   * @param limits those that the plan was made with
   */
  public HtmlReport(Plan plan, Matching matching, SafetyLimits limits, Privacy privacy) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.matching = Objects.requireNonNull(matching, "matching");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.privacy = Objects.requireNonNull(privacy, "privacy");
  }

  /** Writes the page; the writer stays open. */
  public void write(Writer to) throws IOException {
    Mustache template = TEMPLATES.compile("report.mustache");
    template.execute(to, new ReportModel(plan, matching, limits, privacy).values()).flush();
  }
}
