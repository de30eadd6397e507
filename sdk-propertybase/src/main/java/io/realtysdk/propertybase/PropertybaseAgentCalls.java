package io.realtysdk.propertybase;

import static io.realtysdk.propertybase.PropertybaseDialect.JSON;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.paging.PagedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations on agents, as lazy calls: execute one now or later, on another thread, with
 * options, or together with the HTTP response metadata (status, headers). Arguments are validated
 * here, before any I/O.
 */
public final class PropertybaseAgentCalls {
  private static final Decoder<PropertybaseAgent> AGENT =
      PropertybaseDialect.envelope(PropertybaseAgent.class).map(PropertybaseEnvelope::content);
  private static final Decoder<PropertybaseEnvelope<List<PropertybaseAgent>>> AGENTS =
      PropertybaseDialect.listEnvelope(PropertybaseAgent.class);
  private static final Decoder<PropertybaseAgentStats> STATS =
      PropertybaseDialect.envelope(PropertybaseAgentStats.class).map(PropertybaseEnvelope::content);
  private static final Decoder<PropertybaseEnvelope<List<PropertybaseLead>>> LEADS =
      PropertybaseDialect.listEnvelope(PropertybaseLead.class);
  private static final Decoder<@Nullable Void> ANYTHING = PropertybaseDialect.nothing();

  private final ApiClient client;

  PropertybaseAgentCalls(ApiClient client) {
    this.client = client;
  }

  /** {@code GET /v1/agents}: the first page, of 20 agents unless the service has changed that. */
  public ApiCall<Page<PropertybaseAgent>> list() {
    return list(PropertybaseAgentQuery.all());
  }

  /** {@code GET /v1/agents} with filters. */
  public ApiCall<Page<PropertybaseAgent>> list(PropertybaseAgentQuery query) {
    return client.page(agents(query));
  }

  Pages<PropertybaseAgent> listAll(PropertybaseAgentQuery query) {
    return client.pages(agents(query.toBuilder().perPageForAll().build()));
  }

  private PagedList<PropertybaseAgent> agents(PropertybaseAgentQuery query) {
    return query
        .paging()
        .list(
            at ->
                Operation.named("propertybase.agents.list", "GET", Idempotency.SAFE)
                    .path("v1", "agents")
                    .query("status", query.status())
                    .query("role", query.role())
                    .query("team_id", query.teamId())
                    .query("search", query.search())
                    .query("page", at.start())
                    .query("per_page", at.size()),
            AGENTS.mapReporting(PropertybaseEnvelope::page),
            PropertybaseAgent::id);
  }

  /** {@code GET /v1/agents/{id}}. */
  public ApiCall<PropertybaseAgent> get(String id) {
    return get(id, PropertybaseAgentView.plain());
  }

  /** {@code GET /v1/agents/{id}} with more than the agent's own fields. */
  public ApiCall<PropertybaseAgent> get(String id, PropertybaseAgentView view) {
    return client.prepare(read(id, view));
  }

  /** {@code POST /v1/agents}: invites a person by mail. */
  public ApiCall<PropertybaseAgent> create(PropertybaseNewAgent agent) {
    return client.prepare(
        Operation.named("propertybase.agents.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("v1", "agents")
            .body(JSON.body(agent.fields()))
            .writesRecord(AGENT, readBack(null, agent.fields())));
  }

  /** {@code PUT /v1/agents/{id}} with the changed fields only. */
  public ApiCall<PropertybaseAgent> update(String id, PropertybaseAgentPatch patch) {
    return client.prepare(
        Operation.named("propertybase.agents.update", "PUT", Idempotency.IDEMPOTENT)
            .path("v1", "agents", Checks.segment("id", id))
            .body(JSON.body(patch.fields()))
            .writesRecord(AGENT, agent -> agent.id().equals(id), readBack(id, patch.fields())));
  }

  /** {@code POST /v1/agents/{id}/deactivate} with an empty object. */
  public ApiCall<@Nullable Void> deactivate(String id) {
    return deactivate(id, PropertybaseDeactivation.plain());
  }

  /**
   * {@code POST /v1/agents/{id}/deactivate}. What the answer holds is not documented: nothing will
   * do, and an envelope is looked at for whether it worked.
   */
  public ApiCall<@Nullable Void> deactivate(String id, PropertybaseDeactivation deactivation) {
    return client.prepare(
        Operation.named("propertybase.agents.deactivate", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("v1", "agents", Checks.segment("id", id), "deactivate")
            .body(JSON.body(deactivation.fields()))
            .decodesTo(ANYTHING, () -> null));
  }

  /** {@code GET /v1/agents/{id}/stats}. */
  public ApiCall<PropertybaseAgentStats> stats(String id) {
    return stats(id, null, null, null);
  }

  /** {@code GET /v1/agents/{id}/stats} for a period. */
  public ApiCall<PropertybaseAgentStats> stats(String id, PropertybasePeriod period) {
    return stats(id, Objects.requireNonNull(period, "period"), null, null);
  }

  /** {@code GET /v1/agents/{id}/stats} from one day, to another, or both. */
  public ApiCall<PropertybaseAgentStats> stats(
      String id, @Nullable LocalDate start, @Nullable LocalDate end) {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "end must not be before start, but was " + end + " after " + start);
    }
    return stats(id, null, start, end);
  }

  private ApiCall<PropertybaseAgentStats> stats(
      String id,
      @Nullable PropertybasePeriod period,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {
    return client.prepare(
        Operation.named("propertybase.agents.stats", "GET", Idempotency.SAFE)
            .path("v1", "agents", Checks.segment("id", id), "stats")
            .query("period", period)
            .query("start_date", start)
            .query("end_date", end)
            .decodesTo(STATS));
  }

  /** {@code GET /v1/agents/{id}/leads}: the first page of an agent's leads. */
  public ApiCall<Page<PropertybaseLead>> listLeads(String id) {
    return listLeads(id, PropertybaseLeadQuery.all());
  }

  /** {@code GET /v1/agents/{id}/leads} with filters. */
  public ApiCall<Page<PropertybaseLead>> listLeads(String id, PropertybaseLeadQuery query) {
    return client.page(leads(id, query));
  }

  Pages<PropertybaseLead> listAllLeads(String id, PropertybaseLeadQuery query) {
    return client.pages(leads(id, query.toBuilder().perPageForAll().build()));
  }

  private PagedList<PropertybaseLead> leads(String id, PropertybaseLeadQuery query) {
    String agent = Checks.segment("id", id);
    return query
        .paging()
        .list(
            at ->
                Operation.named("propertybase.agents.leads", "GET", Idempotency.SAFE)
                    .path("v1", "agents", agent, "leads")
                    .query("status", query.status())
                    .query("stage", query.stage())
                    .query("source", query.source())
                    .query("min_score", query.minScore())
                    .query("property_id", query.propertyId())
                    .query("tags", query.tags())
                    .query("created_after", query.createdAfter())
                    .query("created_before", query.createdBefore())
                    .query("search", query.search())
                    .query("page", at.start())
                    .query("per_page", at.size()),
            LEADS.mapReporting(PropertybaseEnvelope::page),
            PropertybaseLead::id);
  }

  private static Operation<PropertybaseAgent> read(String id, PropertybaseAgentView view) {
    return Operation.named("propertybase.agents.get", "GET", Idempotency.SAFE)
        .path("v1", "agents", Checks.segment("id", id))
        .query("expand", view.expand())
        .query("include_stats", view.includeStats())
        .readsRecord(AGENT, agent -> agent.id().equals(id));
  }

  private static Operation.ReadBack<PropertybaseAgent> readBack(@Nullable String id, Patch sent) {
    return new Operation.ReadBack<>(
        id, text -> read(text, PropertybaseAgentView.plain()), agent -> JSON.shows(sent, agent));
  }

  @Override
  public String toString() {
    return Objects.toString(client);
  }
}
