package io.realtysdk.cli.doctor;

import io.realtysdk.core.RateLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What the service says about its rate limit. */
final class RateLimitCheck {
  private static final String CHECK = "rate-limit";

  private RateLimitCheck() {}

  static Finding finding(ServiceModel model, Optional<RateLimit> said) {
    Long limit = said.map(RateLimit::limit).orElse(null);
    if (model.documentsRateLimit()) {
      String assumption = "X-RateLimit headers, 60 to 600 requests a minute";
      if (limit == null || limit < 1) {
        return Finding.of(CHECK, Verdict.DIFFERS, assumption, "no such headers")
            .set(".requestsPerSecond(1)");
      }
      return Finding.of(CHECK, Verdict.OK, assumption, seen(said))
          .set(".requestsPerSecond(" + perSecond(limit) + ")");
    }
    String assumption = "no rate-limit headers";
    Verdict verdict = said.isPresent() ? Verdict.DIFFERS : Verdict.OK;
    String seen = said.isPresent() ? seen(said) + ", the window is not named" : "none";
    Finding finding = Finding.of(CHECK, verdict, assumption, seen);
    return model == ServiceModel.OPEN_TO_CLOSE
        ? finding.set(".requestsPerSecond(1)").advise("public users report 1 request a second")
        : finding;
  }

  private static String seen(Optional<RateLimit> said) {
    Long limit = said.map(RateLimit::limit).orElse(null);
    Long remaining = said.map(RateLimit::remaining).orElse(null);
    return (limit == null ? "no limit named" : "limit " + limit)
        + (remaining == null ? "" : ", " + remaining + " left");
  }

  private static String perSecond(long perMinute) {
    return BigDecimal.valueOf(perMinute)
        .divide(BigDecimal.valueOf(60), MathContext.DECIMAL32)
        .round(new MathContext(3))
        .stripTrailingZeros()
        .toPlainString();
  }
}
