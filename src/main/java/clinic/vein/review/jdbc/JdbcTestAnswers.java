package clinic.vein.review.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.process.FiredRule;
import clinic.vein.review.Measure;
import clinic.vein.review.TestAnswer;
import clinic.vein.review.TestAnswers;
import clinic.vein.review.TestResult;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTestAnswers implements TestAnswers, CaseFileSection {

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;
    private final JsonColumn<List<TestResult>> results;
    private final JsonColumn<List<JsonNode>> storedResults;
    private final JsonColumn<List<FiredRule>> news;

    JdbcTestAnswers(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        results = new JsonColumn<>(mapper, "results", new TypeReference<List<TestResult>>() {});
        storedResults = new JsonColumn<>(mapper, "results", new TypeReference<List<JsonNode>>() {});
        news = new JsonColumn<>(mapper, "news", new TypeReference<List<FiredRule>>() {});
    }

    @Override
    public void add(ReferralId id, TestAnswer answer) {
        jdbc.sql("""
                        insert into clinic.test_answer (
                            referral_id, at, actor, outcome, results, dialysis, reason, recommended_before, recommended, news,
                            tells_physician)
                        values (
                            :referral, :at, :by, :outcome, cast(:results as jsonb), :dialysis, :reason, :recommendedBefore,
                            :recommended, cast(:news as jsonb), :tellsPhysician)""")
                .paramSource(RowParameters.of(answer)
                        .and("referral", id)
                        .and("results", results.write(answer.results()))
                        .and("news", news.write(answer.news())))
                .update();
    }

    @Override
    public List<TestAnswer> of(ReferralId id) {
        return jdbc.sql("select * from clinic.test_answer where referral_id = :id order by id desc")
                .param("id", id.value())
                .query((row, number) -> answer(row))
                .list();
    }

    @Override
    public String name() {
        return "testAnswers";
    }

    @Override
    public Object read(ReferralId id) {
        return of(id);
    }

    private TestAnswer answer(ResultSet row) throws SQLException {
        return new TestAnswer(
                requiredInstant(row, "at"),
                row.getString("actor"),
                Codes.required(row, "outcome", TestAnswer.Outcome.class),
                Objects.requireNonNull(storedResults.read(row)).stream()
                        .filter(JdbcTestAnswers::isKnown)
                        .map(each -> mapper.convertValue(each, TestResult.class))
                        .toList(),
                row.getObject("dialysis", Boolean.class),
                row.getString("reason"),
                row.getString("recommended_before"),
                row.getString("recommended"),
                Objects.requireNonNull(news.read(row)),
                row.getBoolean("tells_physician"));
    }

    /** What another release measured is left out, which is unknown and never normal. */
    private static boolean isKnown(JsonNode result) {
        return CodeNames.find(Measure.class, result.path("measure").asText()).isPresent()
                && CodeNames.find(
                                Bound.class, result.path("level").path("bound").asText())
                        .isPresent();
    }
}
