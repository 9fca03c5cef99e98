package clinic.vein.medicine.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.medicine.MedicineLookup;
import clinic.vein.medicine.MedicineLookups;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMedicineLookups implements MedicineLookups {

    private final JdbcClient jdbc;
    private final JsonColumn<List<MedicineLookup.Coded>> ingredients;

    JdbcMedicineLookups(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        ingredients = new JsonColumn<>(mapper, "ingredients", new TypeReference<List<MedicineLookup.Coded>>() {});
    }

    @Override
    public void add(ReferralId id, MedicineLookup lookup) {
        jdbc.sql("""
                        insert into clinic.medicine_lookup (
                            referral_id, line, text, added, outcome, ingredients, note, at, actor)
                        values (:id, :line, :text, :added, :outcome, cast(:ingredients as jsonb), :note, :at, :actor)""")
                .paramSource(RowParameters.of(lookup)
                        .and("id", id)
                        .and("ingredients", ingredients.write(lookup.ingredients())))
                .update();
    }

    @Override
    public List<MedicineLookup> of(ReferralId id) {
        return jdbc.sql("select * from clinic.medicine_lookup where referral_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> lookup(row))
                .list();
    }

    private MedicineLookup lookup(ResultSet row) throws SQLException {
        return new MedicineLookup(
                row.getLong("number"),
                row.getInt("line"),
                row.getString("text"),
                row.getBoolean("added"),
                Codes.required(row, "outcome", MedicineLookup.Outcome.class),
                Objects.requireNonNull(ingredients.read(row)),
                row.getString("note"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("actor"));
    }
}
