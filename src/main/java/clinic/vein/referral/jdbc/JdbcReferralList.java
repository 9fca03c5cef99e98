package clinic.vein.referral.jdbc;

import clinic.vein.referral.ReferralList;
import clinic.vein.referral.ReferralState;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferralList implements ReferralList {

    private static final String LINE =
            "select id::text, reference, state, pathway, urgency, source, received_at, clock_start, version"
                    + " from clinic.referral ";

    private final JdbcClient jdbc;

    JdbcReferralList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> list(ReferralState state, int limit, int offset) {
        return jdbc.sql(LINE + """
                        where (:state is null or state = :state) and erased_at is null
                        order by received_at desc, id
                        limit :limit offset :offset""")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    @Override
    public List<Line> search(String familyName, String givenName, LocalDate dateOfBirth, String reference, int limit) {
        return jdbc.sql(LINE + """
                        where (:familyName is null or starts_with(lower(family_name), lower(:familyName))
                               or family_name = '' and starts_with(lower(given_name), lower(:familyName)))
                          and (:givenName is null or starts_with(lower(given_name), lower(:givenName)))
                          and (cast(:dateOfBirth as date) is null or :dateOfBirth between date_of_birth and born_at_latest)
                          and (:reference is null or reference = :reference)
                          and erased_at is null
                        order by received_at desc, id
                        limit :limit""")
                .param("familyName", familyName, Types.VARCHAR)
                .param("givenName", givenName, Types.VARCHAR)
                .param("dateOfBirth", dateOfBirth, Types.DATE)
                .param("reference", reference, Types.VARCHAR)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
