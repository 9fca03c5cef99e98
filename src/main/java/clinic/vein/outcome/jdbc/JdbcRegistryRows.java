package clinic.vein.outcome.jdbc;

import clinic.vein.outcome.RegistryRow;
import clinic.vein.outcome.RegistryRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegistryRows implements RegistryRows {

    /** In the order of the file. */
    private static final List<String> VALUES = List.of(
            "closure",
            "relieved",
            "rating_before",
            "rating_at_6_weeks",
            "rating_at_6_months",
            "rating_at_12_months",
            "rating_at_24_months",
            "nights_before",
            "nights_at_6_weeks",
            "nights_at_6_months",
            "nights_at_12_months",
            "nights_at_24_months",
            "irls_before",
            "irls_after",
            "rls_back_at",
            "rls_followed",
            "veins_back_at",
            "veins_followed",
            "changed_beside",
            "complicated");

    private final JdbcClient jdbc;

    JdbcRegistryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RegistryRow> all() {
        return jdbc.sql("""
                        select (select first.id from clinic.same_person(referral_id) person
                                join clinic.referral first on first.id = person.id
                                order by first.received_at, first.id limit 1) as referral_id, extract(year from treated_on)::int as year, pathway, restless_legs, treatment,
                            product, closure, case relieved when true then 'YES' when false then 'NO' end as relieved, rating_before, rating_at_6_weeks, rating_at_6_months,
                            rating_at_12_months, rating_at_24_months, nights_before, nights_at_6_weeks, nights_at_6_months,
                            nights_at_12_months, nights_at_24_months, irls_before, irls_after, rls_back_at, rls_followed,
                            veins_back_at, veins_followed, changed_beside, case when complications = '{}' then 'NO' else 'YES' end as complicated
                        from clinic.outcome
                        where origin = 'CLINIC' and treated_on is not null""").query(JdbcRegistryRows::registryRow).list();
    }

    private static RegistryRow registryRow(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (String column : VALUES) {
            values.put(column, row.getString(column));
        }
        return new RegistryRow(
                row.getObject("referral_id", UUID.class),
                row.getInt("year"),
                row.getString("pathway"),
                row.getString("restless_legs"),
                row.getString("treatment"),
                row.getString("product"),
                values);
    }
}
