package io.realtysdk.spring;

import io.realtysdk.core.ConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which property is missing where the SDK speaks of its own builders and variables. */
class RealtyFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
    return new FailureAnalysis(
        "A Realty SDK client cannot be built: " + cause.getMessage(),
        "Set the property under realty.<provider> (such as realty.signtraker.api-key or"
            + " realty.signtraker.subdomain), or set the value in a RealtyClientCustomizer bean."
            + " The SDK's own environment variables are not read in a Spring Boot application.",
        cause);
  }
}
