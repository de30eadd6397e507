package io.realtysdk.examples;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;

/**
 * Keys and addresses from the environment: OPEN_TO_CLOSE_API_KEY, PROPERTYBASE_API_KEY,
 * SIGNTRAKER_API_KEY (or SIGNTRACKER_API_KEY) with SIGNTRAKER_SUBDOMAIN, SPECTORA_API_KEY; each
 * with _BASE_URL, _TIMEOUT_SECONDS, _MAX_RETRIES and _RETRY_BACKOFF_SECONDS. A value given to the
 * builder wins; a malformed one is an error that names the variable.
 */
public class FromEnvironment {
  public static void main(String[] args) {
    try (OpenToCloseClient openToClose = OpenToCloseClient.fromEnvironment();
        PropertybaseClient propertybase = PropertybaseClient.fromEnvironment();
        SignTrakerClient signTraker = SignTrakerClient.fromEnvironment();
        SpectoraClient spectora = SpectoraClient.fromEnvironment()) {
      System.out.println(openToClose); // says provider and base URL; no key
    } catch (ConfigurationException e) {
      // "Open To Close: no API key. Set OPEN_TO_CLOSE_API_KEY or call apiKey(...)"
      System.out.println(e.getMessage());
    }
  }
}
