package clinic.vein.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.timeline.EventKind;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The OpenAPI document says of each path of the API what it takes and what it answers. */
@ClinicTest
class ApiDocsTest {

    private static final Set<String> SELF_EXPLAINING = Set.of("integer", "number", "boolean");

    @LocalServerPort
    private int port;

    private JsonNode docs;

    @BeforeEach
    void readDocs() {
        docs = Visitor.json(Visitor.signedIn(port, "clinicadmin").get("/v3/api-docs"));
    }

    @Test
    void everyPathOfTheApiIsThere() {
        Set<String> described = new HashSet<>();
        docs.path("paths").fieldNames().forEachRemaining(path -> described.add(path.replaceAll("\\{[^}]+}", "*")));
        assertThat(AccessTable.rows().stream()
                        .map(AccessRow::path)
                        .filter(path -> path.startsWith("/api/"))
                        .distinct())
                .allSatisfy(path -> assertThat(described).contains(path));
    }

    @Test
    void everyBodyIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        docs.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue()
                        .properties()
                        .forEach(operation -> check(operation, operation.getKey() + " " + path.getKey(), undescribed));
            }
        });
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        docs.findValuesAsText("$ref").forEach(reference -> {
            if (reference.startsWith("#/")
                    ? docs.at(reference.substring(1)).isMissingNode()
                    : new Visitor(port).get(reference).statusCode() != 200) {
                lost.add(reference);
            }
        });
        assertThat(lost).isEmpty();
        assertThat(docs.at("/paths/~1api~1referrals/post/requestBody").findValuesAsText("$ref"))
                .containsExactly("/api/schemas/referral-document");
    }

    @Test
    void recordsOfOneNameAreToldApart() {
        assertThat(docs.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .contains("TaskPage.Line", "ReferralList.Line", "AuditEvents.Line");
    }

    @Test
    void theTimelineIsDescribedKindByKind() {
        assertThat(docs.at("/paths/~1api~1referrals~1{id}~1timeline/get/responses/200")
                        .findValuesAsText("$ref"))
                .containsExactly("#/components/schemas/Timeline");
        JsonNode entry = docs.at("/components/schemas/Timeline/items/properties");
        assertThat(entry.fieldNames()).toIterable().contains("at", "kind", "actor", "role", "text", "entry");
        assertThat(entry.at("/kind/enum")).hasSameSizeAs(EventKind.values());
    }

    @Test
    void theSchemaOfTheDocumentIsForEverybody() {
        HttpResponse<String> answer = new Visitor(port).get("/api/schemas/referral-document");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(Visitor.json(answer).path("$id").asText()).isEqualTo("/api/schemas/referral-document");
    }

    private void check(Map.Entry<String, JsonNode> operation, String what, List<String> undescribed) {
        JsonNode body = operation.getValue().path("requestBody");
        if (!body.isMissingNode() && !isDescribed(body.path("content"))) {
            undescribed.add(what + ": request " + body);
        }
        operation.getValue().path("responses").properties().forEach(response -> {
            JsonNode content = response.getValue().path("content");
            if (response.getKey().startsWith("2") && !content.isMissingNode() && !isDescribed(content)) {
                undescribed.add(what + ": " + response.getKey() + " " + content);
            }
            if (response.getKey().equals("200") && content.isMissingNode()) {
                undescribed.add(what + ": 200 without a body");
            }
        });
    }

    private static boolean isDescribed(JsonNode content) {
        for (JsonNode each : content) {
            if (!isSaying(each.path("schema"))) {
                return false;
            }
        }
        return !content.isEmpty();
    }

    /** A type alone says nothing of an object or a text. */
    private static boolean isSaying(JsonNode schema) {
        return schema.has("$ref")
                || schema.has("properties")
                || schema.has("anyOf")
                || schema.has("format")
                || schema.has("enum")
                || schema.path("description").isTextual()
                || SELF_EXPLAINING.contains(schema.path("type").asText())
                || schema.has("items") && isSaying(schema.path("items"))
                || schema.path("additionalProperties").isObject() && isSaying(schema.path("additionalProperties"));
    }
}
