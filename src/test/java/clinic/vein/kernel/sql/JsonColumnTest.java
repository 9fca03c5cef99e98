package clinic.vein.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonColumnTest {

    record Rule(String id, int weight) {}

    private final JsonColumn<List<Rule>> rules =
            new JsonColumn<>(new ObjectMapper(), "rules", new TypeReference<List<Rule>>() {});

    @Test
    void readsWhatItWrote() throws SQLException {
        List<Rule> fired = List.of(new Rule("swollen", 1), new Rule("tender", 2));

        assertThat(rules.write(fired))
                .isEqualTo("[{\"id\":\"swollen\",\"weight\":1},{\"id\":\"tender\",\"weight\":2}]");
        assertThat(rules.read(row(rules.write(fired)))).isEqualTo(fired);
    }

    @Test
    void keepsNullApartFromEmpty() throws SQLException {
        assertThat(rules.write(null)).isNull();
        assertThat(rules.read(row(null))).isNull();
        assertThat(rules.write(List.of())).isEqualTo("[]");
        assertThat(rules.read(row("[]"))).isEmpty();
    }

    @Test
    void saysWhichColumnCannotBeRead() throws SQLException {
        ResultSet damaged = row("{\"id\"");

        assertThatThrownBy(() -> rules.read(damaged))
                .isInstanceOf(SQLException.class)
                .hasMessage("Unreadable rules");
    }

    private static ResultSet row(String json) throws SQLException {
        ResultSet row = mock(ResultSet.class);
        when(row.getString("rules")).thenReturn(json);
        return row;
    }
}
