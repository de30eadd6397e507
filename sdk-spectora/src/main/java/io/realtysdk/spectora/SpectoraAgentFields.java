package io.realtysdk.spectora;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an agent that may be sent, on create and on update alike. Setting null sends null,
 * except beside an image: a form cannot say null, so that such a request is refused before it is
 * sent. The provider document does not list the fields; these are the ones it reads back.
 *
 * @param <B> the builder
 */
abstract class SpectoraAgentFields<B extends SpectoraAgentFields<B>> {
  private static final Pattern MEMBER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  static final Set<String> TYPED =
      Set.of(
          "first_name",
          "last_name",
          "phone",
          "agency_name",
          "agency_id",
          "agent_team_id",
          "city",
          "state",
          "tags",
          "image");

  private final PatchBuilder fields;

  SpectoraAgentFields(Set<String> typedHereOnly) {
    fields = new PatchBuilder(TYPED, typedHereOnly);
  }

  abstract B self();

  Patch collected() {
    return fields.build();
  }

  B set(String name, @Nullable Object value) {
    fields.set(name, value);
    return self();
  }

  /** Sets the first name. */
  public B firstName(@Nullable String name) {
    return set("first_name", name);
  }

  /** Sets the last name. */
  public B lastName(@Nullable String name) {
    return set("last_name", name);
  }

  /** Sets the phone. */
  public B phone(@Nullable String number) {
    return set("phone", number);
  }

  /** Sets the name of the agency. */
  public B agencyName(@Nullable String name) {
    return set("agency_name", name);
  }

  /** Sets the agency, by id, or null for none. */
  public B agencyId(@Nullable String decimal) {
    return set("agency_id", decimal == null ? null : Checks.decimalId("agencyId", decimal));
  }

  /** Sets the team, by id, or null for none. */
  public B agentTeamId(@Nullable String decimal) {
    return set("agent_team_id", decimal == null ? null : Checks.decimalId("agentTeamId", decimal));
  }

  /** Sets the city. */
  public B city(@Nullable String name) {
    return set("city", name);
  }

  /** Sets the state. */
  public B state(@Nullable String name) {
    return set("state", name);
  }

  /** Sets the tags, all of them; none at all takes every tag away, except beside an image. */
  public B tags(String... names) {
    List<String> tags = List.of(names);
    tags.forEach(name -> Checks.text("tags", name));
    return set("tags", tags);
  }

  /**
   * Sets the picture: a .jpg, .jpeg, .png or .gif file that is one by its content too, and not
   * larger than {@code HttpSettings.maxUploadBytes}. It turns the request into a form. The file is
   * read when the call is prepared, before anything is sent.
   */
  public B image(Path file) {
    return set(SpectoraImage.FIELD, Objects.requireNonNull(file, "image"));
  }

  /**
   * Any field that has no method of its own, by its name on the wire: text, a number, a boolean, an
   * open value, or lists and maps of these.
   */
  public B field(String name, @Nullable Object value) {
    if (!MEMBER_NAME.matcher(Checks.fieldName(name)).matches()) {
      throw new IllegalArgumentException(
          "field name must be letters, digits, hyphens and underscores");
    }
    fields.setUntyped(name, value);
    return self();
  }
}
