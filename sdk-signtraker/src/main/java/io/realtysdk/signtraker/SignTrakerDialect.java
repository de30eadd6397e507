package io.realtysdk.signtraker;

import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.codec.Json;
import io.realtysdk.core.internal.operation.Credentials;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Dialect;
import io.realtysdk.core.internal.operation.Documents;
import io.realtysdk.core.internal.operation.ErrorBody;
import io.realtysdk.core.internal.operation.Problem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Wire protocol of SignTraker: ST-API keys, a host per tenant, ASP.NET errors. */
final class SignTrakerDialect implements Dialect, Documents {
  static final String PROVIDER = "SignTraker";

  /** The vendor's name is often spelled with a C; the upstream SDK reads both spellings. */
  static final List<String> ENVIRONMENT = List.of("SIGNTRAKER", "SIGNTRACKER");

  static final Json JSON = Json.pascalCase();

  /** Not documented: the size the SDK asks for where the caller names none. */
  static final int PAGE_SIZE = 100;

  private static final Pattern DNS_LABEL =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

  private final String patchMediaType;

  SignTrakerDialect(boolean plainJsonUpdates) {
    // The documents call the update a JSON Merge Patch without naming the media type.
    patchMediaType = plainJsonUpdates ? "application/json" : "application/merge-patch+json";
  }

  /**
   * Returns the address of a tenant.
   *
   * @param setting the setting that the subdomain came from, for the error
   */
  static String baseUrl(String setting, String subdomain) {
    String host = subdomain.toLowerCase(Locale.ROOT) + ".signtraker.com";
    String url = "https://" + host;
    if (!DNS_LABEL.matcher(subdomain).matches() || !host.equals(URI.create(url).getHost())) {
      throw PublicTypes.get()
          .configuration(
              PROVIDER,
              setting
                  + " must be one label of letters, digits and hyphens, such as acme for"
                  + " acme.signtraker.com",
              null);
    }
    return url;
  }

  String patchMediaType() {
    return patchMediaType;
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public Decoder<Object> document() {
    return JSON.untyped();
  }

  @Override
  public <T> Decoder<T> one(Class<T> type) {
    return JSON.one(type);
  }

  @Override
  public <T> Decoder<List<T>> list(Class<T> type) {
    return JSON.list(type);
  }

  @Override
  public boolean isCredential(String parameter) {
    return false;
  }

  @Override
  public Credentials credentials() {
    return Credentials.header("ST-API");
  }

  @Override
  public Set<String> fieldNames() {
    return SignTrakerAgentFields.TYPED;
  }

  @Override
  public Problem problem(int status, ErrorBody body) {
    return Problem.of(status, body.message(), body.fieldErrors());
  }
}
