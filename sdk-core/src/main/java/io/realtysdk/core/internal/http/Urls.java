package io.realtysdk.core.internal.http;

import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.internal.access.PublicTypes;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.QueryParameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Checks base URLs and builds request URLs. */
public final class Urls {
  private static final Pattern DOT_SEGMENT =
      Pattern.compile("/(?:\\.|%2e){1,2}(?:/|$)", Pattern.CASE_INSENSITIVE);

  private final HttpUrl base;
  private final String target;

  /** Creates all go to the same one, and building it costs as much as writing their JSON. */
  private volatile @Nullable Known known;

  private record Known(List<String> path, HttpUrl url) {}

  private Urls(HttpUrl base) {
    this.base = base;
    this.target = hostAsWritten(base) + ":" + base.port();
  }

  /**
   * Checks a base URL.
   *
   * @param setting the name of the setting that it came from, for the error
   * @throws ConfigurationException if it is not absolute, not https (plain http is for loopback, or
   *     where allowed), or has a user, a query, a fragment or dot segments
   */
  public static Urls of(String provider, String setting, String text, boolean plainHttpAllowed) {
    HttpUrl url = parse(text);
    if (url == null) {
      throw refuse(provider, setting, "must be an absolute URL such as https://api.example.com");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty() || text.indexOf('@') >= 0) {
      throw refuse(provider, setting, "must not hold a user or password");
    }
    if (DOT_SEGMENT.matcher(text).find()) {
      throw refuse(provider, setting, "must not have dot segments");
    }
    if (url.query() != null || url.fragment() != null) {
      throw refuse(provider, setting, "must not have a query or a fragment");
    }
    if (!url.isHttps() && !plainHttpAllowed && !isLoopback(url.host())) {
      throw refuse(
          provider,
          setting,
          "must be https: plain http sends the key in cleartext. For a trusted host, call"
              + " HttpSettings.Builder.allowPlainHttp()");
    }
    HttpUrl.Builder trimmed = url.newBuilder();
    // A trailing slash is an empty last segment; left in, it would double the slash.
    List<String> segments = url.pathSegments();
    for (int i = segments.size() - 1; i >= 0 && segments.get(i).isEmpty(); i--) {
      trimmed.removePathSegment(i);
    }
    return new Urls(trimmed.build());
  }

  /** Scheme, host and port of the base. */
  URI origin() {
    return base.newBuilder().encodedPath("/").build().uri();
  }

  /** The host of the base, without the brackets of an IPv6 address. */
  public String host() {
    return base.host();
  }

  /** The port of the base, that of its scheme if it has none. */
  public int port() {
    return base.port();
  }

  /** Host and port. */
  String target() {
    return target;
  }

  boolean isEncrypted() {
    return base.isHttps();
  }

  /** The URL of a request, credentials in the query last where they go there. */
  HttpUrl of(Operation<?> operation, @Nullable String credentialName, String key) {
    boolean isPlain =
        operation.query().isEmpty() && credentialName == null && !operation.isFromOrigin();
    Known last = known;
    if (isPlain && last != null && last.path.equals(operation.path())) {
      return last.url;
    }
    HttpUrl built = build(operation, credentialName, key);
    if (isPlain && operation.idempotency() == Idempotency.NOT_IDEMPOTENT) {
      known = new Known(List.copyOf(operation.path()), built);
    }
    return built;
  }

  private HttpUrl build(Operation<?> operation, @Nullable String credentialName, String key) {
    HttpUrl.Builder url = base.newBuilder();
    if (operation.isFromOrigin()) {
      url.encodedPath("/");
    }
    for (String segment : operation.path()) {
      url.addPathSegment(segment);
    }
    for (QueryParameter parameter : operation.query()) {
      url.addQueryParameter(parameter.name(), parameter.value());
    }
    if (credentialName != null) {
      url.addQueryParameter(credentialName, key);
    }
    return url.build();
  }

  /** Scheme, host, port and path of the base; there is nothing secret in it. */
  @Override
  public String toString() {
    String text = base.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Both parsers must agree: where they differ, a host can hide. */
  private static @Nullable HttpUrl parse(String text) {
    try {
      URI uri = new URI(text);
      HttpUrl url = HttpUrl.get(text);
      boolean plain = uri.getHost() != null && text.indexOf('\\') < 0;
      return plain && uri.getHost().equalsIgnoreCase(hostAsWritten(url)) ? url : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String hostAsWritten(HttpUrl url) {
    return url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }

  private static ConfigurationException refuse(String provider, String setting, String why) {
    return PublicTypes.get().configuration(provider, setting + " " + why, null);
  }
}
