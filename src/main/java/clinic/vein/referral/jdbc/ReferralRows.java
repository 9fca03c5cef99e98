package clinic.vein.referral.jdbc;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.referral.Background;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Reference;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Source;
import clinic.vein.referral.Veins;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Turns rows of {@code clinic.referral} into referrals; the three questionnaires are JSON. */
@Component
class ReferralRows implements RowMapper<Referral> {

    final JsonColumn<RestlessLegs> restlessLegs;
    final JsonColumn<Veins> veins;
    final JsonColumn<Background> background;

    ReferralRows(ObjectMapper mapper) {
        restlessLegs = new JsonColumn<>(mapper, "restless_legs", RestlessLegs.class);
        veins = new JsonColumn<>(mapper, "veins", Veins.class);
        background = new JsonColumn<>(mapper, "background", Background.class);
    }

    @Override
    public Referral mapRow(ResultSet row, int number) throws SQLException {
        ReferralReport report = new ReferralReport(
                Codes.required(row, "source", Source.class),
                patient(row),
                Objects.requireNonNull(restlessLegs.read(row)),
                Objects.requireNonNull(veins.read(row)),
                Objects.requireNonNull(background.read(row)));
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                new Reference(row.getString("reference")),
                Codes.required(row, "state", ReferralState.class),
                Codes.read(row, "pathway", Pathway.class),
                Codes.read(row, "urgency", Urgency.class),
                report,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("clock_start", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("resubmission_of", UUID.class))
                        .map(ReferralId::new),
                row.getInt("version"));
    }

    private static Patient patient(ResultSet row) throws SQLException {
        String identifier = row.getString("identifier_value");
        return new Patient(
                row.getString("given_name"),
                row.getString("family_name"),
                new BirthDate(
                        row.getObject("date_of_birth", LocalDate.class),
                        Codes.required(row, "birth_precision", BirthDate.Known.class)),
                Objects.requireNonNullElse(
                        Codes.read(row, "sex_at_birth", Patient.SexAtBirth.class), Patient.SexAtBirth.UNKNOWN),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"),
                identifier == null ? null : new Patient.Identifier(row.getString("identifier_system"), identifier),
                row.getString("practice"),
                new Language(row.getString("language")));
    }
}
