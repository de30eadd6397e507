package io.realtysdk.cli.doctor;

import io.realtysdk.core.RawRequest;
import io.realtysdk.roster.ServiceId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the SDK assumes of a service's list of agents. */
enum ServiceModel {
  OPEN_TO_CLOSE(Layout.BARE, 100, "in the query parameter api_token", "/agents", "limit", "offset"),
  PROPERTYBASE(Layout.SUCCESS, 100, "as Authorization: Bearer", "/v1/agents", "per_page", "page"),
  SIGNTRAKER(Layout.BARE, 100, "as Authorization: ST-API", "/api/agents", "$top", "$skip"),
  SPECTORA(
      Layout.JSON_API,
      200,
      "as Authorization: Bearer",
      "/v2/connections",
      "page[size]",
      "page[number]");

  private final Layout layout;
  private final int largestPage;
  private final String credentials;
  private final String listPath;
  private final String sizeParameter;
  private final String placeParameter;

  /**
   * @param credentials where the key goes, for people
   * @param sizeParameter the parameter for the size of a page
   * @param placeParameter the parameter for the number of a page, or for what comes before it
   */
  ServiceModel(
      Layout layout,
      int largestPage,
      String credentials,
      String listPath,
      String sizeParameter,
      String placeParameter) {
    this.layout = layout;
    this.largestPage = largestPage;
    this.credentials = credentials;
    this.listPath = listPath;
    this.sizeParameter = sizeParameter;
    this.placeParameter = placeParameter;
  }

  /** Returns what is assumed of a service. */
  static ServiceModel of(ServiceId service) {
    for (ServiceModel model : values()) {
      if (model.service().equals(service)) {
        return model;
      }
    }
    throw new IllegalArgumentException("no model of " + service);
  }

  ServiceId service() {
    return switch (this) {
      case OPEN_TO_CLOSE -> ServiceId.OPEN_TO_CLOSE;
      case PROPERTYBASE -> ServiceId.PROPERTYBASE;
      case SIGNTRAKER -> ServiceId.SIGNTRAKER;
      case SPECTORA -> ServiceId.SPECTORA;
    };
  }

  Layout layout() {
    return layout;
  }

  /** Returns how many agents the SDK asks for per page. */
  int largestPage() {
    return largestPage;
  }

  String credentials() {
    return credentials;
  }

  String listPath() {
    return listPath;
  }

  /** Returns whether pages are numbered, rather than addressed by an offset. */
  boolean numbersPages() {
    return this == PROPERTYBASE || this == SPECTORA;
  }

  /** Returns whether the service documents {@code X-RateLimit-*} headers. */
  boolean documentsRateLimit() {
    return this == PROPERTYBASE;
  }

  /** Returns whether the list has every field that a single agent has. */
  boolean listsWholeAgents() {
    return this != PROPERTYBASE;
  }

  /** Returns the parameter that finds an agent by e-mail address. */
  String emailParameter() {
    return switch (this) {
      case OPEN_TO_CLOSE, SIGNTRAKER -> "email";
      case PROPERTYBASE -> "search";
      case SPECTORA -> "filter[email]";
    };
  }

  /** Returns the variable that holds the key. */
  String keyVariable() {
    return switch (this) {
      case OPEN_TO_CLOSE -> "OPEN_TO_CLOSE_API_KEY";
      case PROPERTYBASE -> "PROPERTYBASE_API_KEY";
      case SIGNTRAKER -> "SIGNTRAKER_API_KEY";
      case SPECTORA -> "SPECTORA_API_KEY";
    };
  }

  /** Returns the class of the client, for lines to paste. */
  String clientClass() {
    return switch (this) {
      case OPEN_TO_CLOSE -> "OpenToCloseClient";
      case PROPERTYBASE -> "PropertybaseClient";
      case SIGNTRAKER -> "SignTrakerClient";
      case SPECTORA -> "SpectoraClient";
    };
  }

  /**
   * Returns the request for a page.
   *
   * @param start how many agents come before it; a multiple of the size where pages are numbered
   */
  RawRequest list(int size, int start) {
    int place = numbersPages() ? start / size + 1 : start;
    RawRequest request = base(null).query(sizeParameter, size);
    request = this == SIGNTRAKER ? request.query("$orderby", "Id") : request;
    return place == 0 ? request : request.query(placeParameter, place);
  }

  /** Returns the request for one agent. */
  RawRequest read(String id) {
    return base(id);
  }

  private RawRequest base(@Nullable String id) {
    String[] path =
        switch (this) {
          case OPEN_TO_CLOSE -> new String[] {"agents"};
          case PROPERTYBASE -> new String[] {"v1", "agents"};
          case SIGNTRAKER -> new String[] {"api", "agents"};
          case SPECTORA -> new String[] {"v2", "connections"};
        };
    if (id == null) {
      return RawRequest.get(path);
    }
    String[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = id;
    return RawRequest.get(longer);
  }
}
