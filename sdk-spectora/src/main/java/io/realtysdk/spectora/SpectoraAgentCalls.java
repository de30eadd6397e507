package io.realtysdk.spectora;

import static io.realtysdk.spectora.SpectoraDialect.JSON;

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
import io.realtysdk.core.internal.paging.PagedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations on agents, as lazy calls, which send nothing until they are executed: run one now,
 * later, on another thread, or together with the HTTP response metadata (status, headers). Bad
 * arguments are refused here, before any I/O, and images are read here.
 */
public final class SpectoraAgentCalls {
  private static final Decoder<Document<List<Connection>>> LIST =
      JSON.listEnvelope(Document.class, Connection.class);
  private static final Decoder<Document<Connection>> DOCUMENT =
      JSON.envelope(Document.class, Connection.class);
  private static final Decoder<SpectoraAgent> AGENT = DOCUMENT.map(Connection::agent);
  private static final Decoder<PageContent<SpectoraAgent>> AGENTS =
      LIST.mapReporting(Connection::page);

  private final ApiClient client;
  private final SpectoraDialect dialect;

  SpectoraAgentCalls(ApiClient client, SpectoraDialect dialect) {
    this.client = client;
    this.dialect = dialect;
  }

  /** {@code GET /v2/connections}: the first 200 agents. */
  public ApiCall<Page<SpectoraAgent>> list() {
    return list(SpectoraAgentQuery.all());
  }

  /** {@code GET /v2/connections} with filters, order and page. */
  public ApiCall<Page<SpectoraAgent>> list(SpectoraAgentQuery query) {
    return client.page(agents(query));
  }

  Pages<SpectoraAgent> listAll(SpectoraAgentQuery query) {
    return client.pages(agents(query));
  }

  private PagedList<SpectoraAgent> agents(SpectoraAgentQuery query) {
    return PagedList.byNumber(
        query.pageNumber(),
        query.pageSize(),
        SpectoraDialect.LARGEST_PAGE,
        at ->
            Operation.named("spectora.agents.list", "GET", Idempotency.SAFE)
                .path("v2", "connections")
                .query("include", query.include())
                .query("filter[id]", query.id())
                .query("filter[agency_id]", query.agencyId())
                .query("filter[agent_id]", query.agentId())
                .query("filter[agent_team_id]", query.agentTeamId())
                .query("filter[email]", query.email())
                .query("filter[fulltext]", query.fullText())
                .query("filter[tag]", query.tag())
                .queryEach("filter[tag][]", query.tags())
                .query("sort", query.sort())
                .query("page[number]", at.start())
                .query("page[size]", at.size()),
        AGENTS,
        SpectoraAgent::id);
  }

  /** {@code GET /v2/connections/{id}}. */
  public ApiCall<SpectoraAgent> get(String id) {
    return get(id, SpectoraAgentView.plain());
  }

  /** {@code GET /v2/connections/{id}} with more than the agent's own fields. */
  public ApiCall<SpectoraAgent> get(String id, SpectoraAgentView view) {
    return client.prepare(read(id, view));
  }

  /** {@code POST /v2/connections}: a document, or with an image a form. */
  public ApiCall<SpectoraAgent> create(SpectoraNewAgent agent) {
    return client.prepare(
        Operation.named("spectora.agents.create", "POST", Idempotency.NOT_IDEMPOTENT)
            .path("v2", "connections")
            .body(dialect.body(null, agent.fields(), client.settings().maxUploadBytes()))
            .writesRecord(AGENT, readBack(null, agent.fields())));
  }

  /** {@code PATCH /v2/connections/{id}}: a document, or with an image a form. */
  public ApiCall<SpectoraAgent> update(String id, SpectoraAgentPatch patch) {
    return client.prepare(
        Operation.named("spectora.agents.update", dialect.updateVerb(), Idempotency.IDEMPOTENT)
            .path("v2", "connections", Checks.segment("id", id))
            .body(dialect.body(id, patch.fields(), client.settings().maxUploadBytes()))
            .writesRecord(AGENT, agent -> isSame(agent.id(), id), readBack(id, patch.fields())));
  }

  private static Operation<SpectoraAgent> read(String id, SpectoraAgentView view) {
    return Operation.named("spectora.agents.get", "GET", Idempotency.SAFE)
        .path("v2", "connections", Checks.segment("id", id))
        .query("include", view.include())
        .query("optional_fields", view.optionalFields())
        .readsRecord(AGENT, agent -> isSame(agent.id(), id));
  }

  private static Operation.ReadBack<SpectoraAgent> readBack(@Nullable String id, Patch sent) {
    return new Operation.ReadBack<>(
        id, text -> read(text, SpectoraAgentView.plain()), agent -> JSON.shows(sent, agent));
  }

  /** Zeros in front of a number may be sent and need not come back. */
  private static boolean isSame(String id, String asked) {
    return id.equals(asked)
        || (Checks.isDecimalId(id)
            && Checks.isDecimalId(asked)
            && Long.parseLong(id) == Long.parseLong(asked));
  }

  @Override
  public String toString() {
    return Objects.toString(client);
  }
}
