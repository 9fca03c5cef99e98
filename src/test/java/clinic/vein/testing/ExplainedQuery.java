package clinic.vein.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the server tells of a query that it has run.
 *
 * @param pages that were looked at, in memory or not
 */
public record ExplainedQuery(int rows, int pages) {

    /** Before the query; the answer is one text. */
    public static final String EXPLAIN = "explain (analyze, buffers, format json) ";

    public static ExplainedQuery of(Statement statement, String query) throws SQLException {
        try (ResultSet told = statement.executeQuery(EXPLAIN + query)) {
            told.next();
            return read(told.getString(1));
        }
    }

    public static ExplainedQuery read(String told) {
        try {
            JsonNode plan = new ObjectMapper().readTree(told).at("/0/Plan");
            return new ExplainedQuery(
                    plan.path("Actual Rows").asInt(),
                    plan.path("Shared Hit Blocks").asInt()
                            + plan.path("Shared Read Blocks").asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(told, e);
        }
    }
}
