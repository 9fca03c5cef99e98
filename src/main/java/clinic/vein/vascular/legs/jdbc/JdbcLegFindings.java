package clinic.vein.vascular.legs.jdbc;

import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JoinedRow;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.legs.LegFindings;
import clinic.vein.vascular.legs.LegReview;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.legs.VeinSite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs at an examination, before or after treatment. */
@Component
class JdbcLegFindings implements LegFindings {

    private final JdbcClient jdbc;

    JdbcLegFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addBefore(UUID assessment, LegAssessment leg) {
        UUID id = UUID.randomUUID();
        insert(
                "assessment_id",
                RowParameters.of(leg, leg.vcss(), leg.ceapBasis())
                        .and("id", id)
                        .and("examination", assessment)
                        .and("closure", null));
        addSegments(id, leg.segments());
    }

    @Override
    public void addAfter(UUID review, LegReview leg) {
        insert(
                "outcome_review_id",
                RowParameters.of(leg, leg.vcss(), CeapBasis.NOT_RATED)
                        .and("id", UUID.randomUUID())
                        .and("examination", review)
                        .and("abpi", null)
                        .and("compressionConcerns", List.of()));
    }

    /** @param examination the column of the examination that the leg belongs to */
    private void insert(String examination, RowParameters leg) {
        jdbc.sql("""
                        insert into clinic.leg_finding (id, %s, leg, ceap, etiology, anatomy, pathophysiology, pain,
                            varicose_veins, oedema, pigmentation, inflammation, induration, active_ulcers,
                            ulcer_duration, ulcer_size, compression, abpi, compression_concerns, closure)
                        values (:id, :examination, :leg, :ceap, :etiology, :anatomy, :pathophysiology, :pain,
                            :varicoseVeins, :oedema, :pigmentation, :inflammation, :induration, :activeUlcers,
                            :ulcerDuration, :ulcerSize, :compression, :abpi, :compressionConcerns, :closure)""".formatted(examination)).paramSource(leg).update();
    }

    private void addSegments(UUID id, List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            jdbc.sql("""
                            insert into clinic.vein_segment (leg_finding_id, position, vein, reflux_ms, diameter_mm)
                            values (:leg, :position, :vein, :refluxMs, :diameterMm)""")
                    .paramSource(
                            RowParameters.of(segments.get(i)).and("leg", id).and("position", i))
                    .update();
        }
    }

    @Override
    public List<LegFinding> ofAssessment(UUID assessment) {
        return of("assessment_id", assessment);
    }

    @Override
    public List<LegFinding> ofReview(UUID review) {
        return of("outcome_review_id", review);
    }

    private List<LegFinding> of(String examination, UUID examinationId) {
        return JoinedRow.wholes(
                jdbc.sql("""
                                select leg_finding.*, segment.vein, segment.reflux_ms, segment.diameter_mm
                                from clinic.leg_finding
                                left join clinic.vein_segment segment on segment.leg_finding_id = leg_finding.id
                                where leg_finding.%s = :id order by leg_finding.leg, segment.position""".formatted(examination))
                        .param("id", examinationId)
                        .query((row, number) -> new JoinedRow<>(finding(row), segment(row)))
                        .list(),
                LegFinding::with);
    }

    private static LegFinding finding(ResultSet row) throws SQLException {
        String closure = row.getString("closure");
        return new LegFinding(
                Codes.required(row, "leg", Leg.class),
                row.getString("ceap"),
                new CeapBasis(
                        Codes.readAll(row, "etiology", CeapBasis.Etiology.class),
                        Codes.readAll(row, "anatomy", VeinSite.class),
                        Codes.read(row, "pathophysiology", CeapBasis.Pathophysiology.class)),
                row.getInt("vcss_total"),
                new Vcss(
                        row.getInt("pain"),
                        row.getInt("varicose_veins"),
                        row.getInt("oedema"),
                        row.getInt("pigmentation"),
                        row.getInt("inflammation"),
                        row.getInt("induration"),
                        row.getInt("active_ulcers"),
                        row.getInt("ulcer_duration"),
                        row.getInt("ulcer_size"),
                        row.getInt("compression")),
                List.of(),
                row.getBigDecimal("abpi"),
                Codes.readAll(row, "compression_concerns", CompressionConcern.class),
                closure == null ? null : LegReview.Closure.valueOf(closure));
    }

    private static Optional<Segment> segment(ResultSet row) throws SQLException {
        return row.getString("vein") == null
                ? Optional.empty()
                : Optional.of(new Segment(
                        Codes.required(row, "vein", Vein.class),
                        row.getObject("reflux_ms", Integer.class),
                        row.getBigDecimal("diameter_mm")));
    }
}
