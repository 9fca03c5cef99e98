package clinic.vein.referral.jdbc;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFurtherReports implements FurtherReports {

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final JsonColumn<Patient> patient;

    JdbcFurtherReports(JdbcClient jdbc, ReferralRows rows, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.rows = rows;
        patient = new JsonColumn<>(mapper, "patient", Patient.class);
    }

    @Override
    public void add(FurtherReport further) {
        ReferralReport report = further.report();
        jdbc.sql("""
                        insert into clinic.further_report (
                            id, reference, referral_id, source, date_of_birth, born_at_latest, patient, restless_legs, veins, background,
                            pathway, urgency, received_at)
                        values (
                            :sentAs, :reference, :addedTo, :source, :dateOfBirth, :bornAtLatest, cast(:patient as jsonb),
                            cast(:restlessLegs as jsonb), cast(:veins as jsonb), cast(:background as jsonb),
                            :pathway, :urgency, :receivedAt)""")
                .paramSource(RowParameters.of(further)
                        .and("source", report.source())
                        .and("dateOfBirth", report.patient().dateOfBirth().earliest())
                        .and("bornAtLatest", report.patient().dateOfBirth().latest())
                        .and("patient", patient.write(report.patient()))
                        .and("restlessLegs", rows.restlessLegs.write(report.restlessLegs()))
                        .and("veins", rows.veins.write(report.veins()))
                        .and("background", rows.background.write(report.background())))
                .update();
    }

    @Override
    public List<FurtherReport> addedTo(ReferralId referral) {
        return jdbc.sql("select * from clinic.further_report where referral_id = :id order by received_at, id")
                .param("id", referral.value())
                .query((row, number) -> further(row))
                .list();
    }

    @Override
    public Optional<FurtherReport> find(Reference reference, BirthDate typed) {
        return jdbc.sql("""
                        select * from clinic.further_report
                        where reference = :reference and date_of_birth <= :earliest and born_at_latest >= :latest""")
                .param("reference", reference.value())
                .param("earliest", typed.earliest())
                .param("latest", typed.latest())
                .query((row, number) -> further(row))
                .optional();
    }

    @Override
    public Optional<FurtherReport> find(ReferralId sentAs) {
        return jdbc.sql("select * from clinic.further_report where id = :id")
                .param("id", sentAs.value())
                .query((row, number) -> further(row))
                .optional();
    }

    private FurtherReport further(ResultSet row) throws SQLException {
        return new FurtherReport(
                new ReferralId(row.getObject("id", UUID.class)),
                new Reference(row.getString("reference")),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new ReferralReport(
                        Codes.required(row, "source", Source.class),
                        Objects.requireNonNull(patient.read(row)),
                        Objects.requireNonNull(rows.restlessLegs.read(row)),
                        Objects.requireNonNull(rows.veins.read(row)),
                        Objects.requireNonNull(rows.background.read(row))),
                Codes.required(row, "pathway", Pathway.class),
                Codes.required(row, "urgency", Urgency.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
