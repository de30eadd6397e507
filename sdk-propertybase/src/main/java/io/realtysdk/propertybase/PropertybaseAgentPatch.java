package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of an agent: what is set is sent, null is sent as null, the rest stays. The provider
 * document shows team and commission; whether the service takes other fields is not documented, and
 * neither is what null does.
 */
public final class PropertybaseAgentPatch {
  private static final Set<String> TYPED_HERE = Set.of("profile");

  private final Patch fields;

  private PropertybaseAgentPatch(Patch fields) {
    this.fields = fields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  Patch fields() {
    return fields;
  }

  /** Returns names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return "PropertybaseAgentPatch" + fields;
  }

  /** Builder for an update. */
  public static final class Builder extends PropertybaseAgentFields<Builder> {
    private @Nullable PropertybaseProfile profile;
    private @Nullable List<String> languages;

    private Builder() {
      super(TYPED_HERE);
    }

    /**
     * Sets what the agent shows: what is null in it, or an empty list, is not sent. Whether the
     * service keeps what is not sent or replaces the whole profile is not documented: a caller who
     * must not lose the other values sends all of them.
     */
    public Builder profile(@Nullable PropertybaseProfile newProfile) {
      profile = newProfile;
      return newProfile == null ? set("profile", null) : setProfile();
    }

    /**
     * Sets the languages of the profile, all of them; an empty list is sent and clears them. It
     * counts more than those of {@link #profile}.
     */
    public Builder languages(List<String> codes) {
      languages = List.copyOf(codes);
      return setProfile();
    }

    private Builder setProfile() {
      Map<String, Object> members = new LinkedHashMap<>();
      if (profile != null) {
        members.putAll(profile.toFields());
      }
      if (languages != null) {
        members.put("languages", languages);
      }
      return set("profile", members);
    }

    /**
     * Builds the update.
     *
     * @throws IllegalArgumentException if nothing is set
     */
    public PropertybaseAgentPatch build() {
      return new PropertybaseAgentPatch(Checks.notEmpty("the patch", collected()));
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
