package io.realtysdk.cli.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.realtysdk.cli.CliException;
import io.realtysdk.roster.AccountId;
import io.realtysdk.roster.LimitClass;
import io.realtysdk.roster.SafetyLimits;
import io.realtysdk.roster.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the configuration. Every unknown or unusable setting is an error that names its place. */
public final class ConfigReader {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // Else Ontario, written ON, is a boolean.
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ConfigReader() {}

  /**
   * Reads a file.
   *
   * @throws CliException if it is missing or unusable; the message quotes no value of it
   */
  public static RealtyConfig read(Path file) {
    String name = String.valueOf(file.getFileName());
    Section root = new Section(name, "", tree(file));
    root.only(Set.of("version", "store", "tenants", "limits"));
    if (!"1".equals(root.get("version").text())) {
      throw root.get("version").wrong("must be 1");
    }
    Map<String, TenantConfig> tenants = new TreeMap<>();
    Path directory = directory(file);
    root.get("tenants")
        .members()
        .forEach((tenant, part) -> tenants.put(tenant, of(tenant, part, directory)));
    if (tenants.isEmpty()) {
      throw root.get("tenants").wrong("must have at least one tenant");
    }
    String store = root.get("store").text();
    return new RealtyConfig(
        file,
        directory.resolve(store == null ? "roster.db" : store),
        limits(root.get("limits")),
        tenants);
  }

  /** Relative paths in the file start from where it is. */
  private static Path directory(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new CliException(
          "there is no configuration " + file + "; write one with: realty roster init");
    } catch (JsonProcessingException e) {
      // Not its text: it quotes the file.
      JsonLocation at = e.getLocation();
      throw new CliException(
          file.getFileName()
              + " is no YAML, or names a setting twice"
              + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()));
    } catch (IOException e) {
      throw new CliException(file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static TenantConfig of(String tenant, Section part, Path directory) {
    part.only(TenantReader.SETTINGS);
    part.checked(() -> new AccountId(tenant, ServiceId.SPECTORA));
    return new TenantReader(tenant, part, directory).read();
  }

  private static SafetyLimits limits(Section part) {
    SafetyLimits.Builder limits = SafetyLimits.builder();
    part.only(Set.of("offboard", "delete", "invite", "create", "update", "smallestList"));
    for (LimitClass kind : LimitClass.values()) {
      Section limit = part.get(kind.name().toLowerCase(Locale.ROOT));
      if (limit.isMapping()) {
        limit.only(Set.of("most", "share"));
        SafetyLimits.Limit standard = SafetyLimits.defaults().limit(kind);
        limits.limit(
            kind,
            limit.get("most").isPresent() ? limit.get("most").count() : standard.most(),
            limit.get("share").isPresent() ? limit.get("share").share() : standard.share());
      } else if (limit.isPresent()) {
        limits.limit(kind, limit.count(), 1);
      }
    }
    if (part.get("smallestList").isPresent()) {
      limits.smallestList(part.get("smallestList").share());
    }
    return limits.build();
  }
}
