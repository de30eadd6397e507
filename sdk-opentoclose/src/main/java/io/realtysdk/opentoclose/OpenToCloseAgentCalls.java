package io.realtysdk.opentoclose;

import static io.realtysdk.opentoclose.OpenToCloseDialect.JSON;

import io.realtysdk.core.ApiCall;
import io.realtysdk.core.Page;
import io.realtysdk.core.Pages;
import io.realtysdk.core.internal.client.ApiClient;
import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Decoder;
import io.realtysdk.core.internal.operation.Idempotency;
import io.realtysdk.core.internal.operation.Operation;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.paging.PageContent;
import io.realtysdk.core.internal.paging.PagePosition;
import io.realtysdk.core.internal.paging.PagedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations on agents, as lazy calls: execute one now or later, on another thread, with
 * options, or together with the HTTP response metadata (status, headers). Arguments are validated
 * here, before any I/O.
 */
public final class OpenToCloseAgentCalls {
  /** The live service is said to answer bare; the public Python SDK takes both forms. */
  private static final Decoder<OpenToCloseAgent> AGENT =
      JSON.bareOrEnveloped("data", OpenToCloseAgent.class);

  private static final Decoder<List<OpenToCloseAgent>> AGENTS =
      JSON.bareOrEnvelopedList("data", OpenToCloseAgent.class);

  private final ApiClient client;
  private final OpenToCloseDialect dialect;

  OpenToCloseAgentCalls(ApiClient client, OpenToCloseDialect dialect) {
    this.client = client;
    this.dialect = dialect;
  }

  /** {@code GET /agents}: the first 100 agents. */
  public ApiCall<Page<OpenToCloseAgent>> list() {
    return list(OpenToCloseAgentQuery.all());
  }

  /** {@code GET /agents} with filters, order and paging. */
  public ApiCall<Page<OpenToCloseAgent>> list(OpenToCloseAgentQuery query) {
    return client.page(agents(query));
  }

  Pages<OpenToCloseAgent> listAll(OpenToCloseAgentQuery query) {
    return client.pages(agents(query));
  }

  private PagedList<OpenToCloseAgent> agents(OpenToCloseAgentQuery query) {
    return PagedList.byOffset(
            query.offset(),
            query.limit(),
            at -> listRequest(query, at),
            AGENTS.map(PageContent::of),
            OpenToCloseAgent::id)
        .withEmptyBodies();
  }

  private Operation.Builder listRequest(OpenToCloseAgentQuery query, PagePosition at) {
    Operation.Builder draft =
        Operation.named("opentoclose.agents.list", "GET", Idempotency.SAFE)
            .path(dialect.agents())
            .query("limit", at.size())
            .query("offset", at.start())
            .query("status", query.status())
            .query("team_id", query.teamId())
            .query("sort", query.sort());
    query.parameters().forEach(draft::query);
    return draft;
  }

  /** {@code GET /agents/{id}}. */
  public ApiCall<OpenToCloseAgent> get(long id) {
    return client.prepare(read(id));
  }

  /** {@code POST /agents}. */
  public ApiCall<OpenToCloseAgent> create(OpenToCloseNewAgent agent) {
    return client.prepare(
        Operation.named("opentoclose.agents.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path(dialect.agents())
            .body(JSON.body(agent.fields()))
            .writesRecord(AGENT, readBack(null, agent.fields())));
  }

  /** {@code PUT /agents/{id}}, with the changed fields only. */
  public ApiCall<OpenToCloseAgent> update(long id, OpenToCloseAgentPatch patch) {
    return client.prepare(
        Operation.named("opentoclose.agents.update", "PUT", Idempotency.IDEMPOTENT)
            .path("agents", Checks.segment("id", id))
            .body(JSON.body(patch.fields()))
            .writesRecord(
                AGENT, agent -> agent.id() == id, readBack(Long.toString(id), patch.fields())));
  }

  /** {@code DELETE /agents/{id}}. */
  public ApiCall<@Nullable Void> delete(long id) {
    return client.prepare(
        Operation.named("opentoclose.agents.delete", "DELETE", Idempotency.IDEMPOTENT)
            .path("agents", Checks.segment("id", id))
            .noContent());
  }

  private static Operation<OpenToCloseAgent> read(long id) {
    return Operation.named("opentoclose.agents.get", "GET", Idempotency.SAFE)
        .path("agents", Checks.segment("id", id))
        .readsRecord(AGENT, agent -> agent.id() == id);
  }

  private static Operation.ReadBack<OpenToCloseAgent> readBack(@Nullable String id, Patch sent) {
    return new Operation.ReadBack<>(
        id, text -> read(Long.parseLong(text)), agent -> JSON.shows(sent, agent));
  }

  @Override
  public String toString() {
    return Objects.toString(client);
  }
}
