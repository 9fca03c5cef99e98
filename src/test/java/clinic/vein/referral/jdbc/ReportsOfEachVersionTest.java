package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.carefixture.CareDatabase;
import clinic.vein.carefixture.SomeReferral;
import clinic.vein.embedded.UsesPostgres;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.SampleDocument;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Background;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import clinic.vein.referral.matching.MatchingSettings;
import clinic.vein.referral.matching.PatientMatching;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/**
 * What was sent and what was stored with each version of the document so far, kept as files: both are read for ever. The
 * files of the first version were written by the code that knew yes and no only.
 */
@UsesPostgres
class ReportsOfEachVersionTest {

    private static final Path SAMPLES = Path.of("src/test/resources/documents");
    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    private final JdbcReferrals referrals = new JdbcReferrals(
            CareDatabase.jdbc(), new ReferralRows(JSON), new PatientMatching(new MatchingSettings("GB")));

    static List<Path> sent() throws IOException {
        return samples("sent-");
    }

    static List<Path> samples(String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
            assertThat(found)
                    .extracting(file -> file.getParent().getFileName().toString())
                    .contains(everyVersion());
            return found;
        }
    }

    private static String[] everyVersion() {
        return IntStream.rangeClosed(1, ReferralDocument.VERSION)
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void whatWasSentIsReadAsItWasStored(Path file) throws IOException {
        ReferralReport sent = SampleDocument.reader().read(Files.readString(file), null);
        ReferralReport stored =
                stored(file.resolveSibling(file.getFileName().toString().replace("sent-", "stored-")));

        assertThat(stored.restlessLegs()).isEqualTo(reallyAsked(file, sent).restlessLegs());
        assertThat(stored.veins()).isEqualTo(reallyAsked(file, sent).veins());
        assertThat(stored.background()).isEqualTo(reallyAsked(file, sent).background());
    }

    /** The first version kept an absent list as an empty one; rows of then cannot say which it was. */
    private static ReferralReport reallyAsked(Path file, ReferralReport sent) {
        if (!file.getParent().endsWith("1")) {
            return sent;
        }
        Veins veins = sent.veins();
        Background background = sent.background();
        return new ReferralReport(
                sent.source(),
                sent.patient(),
                sent.restlessLegs(),
                new Veins(
                        veins.visible(),
                        veins.legs(),
                        Optional.of(veins.reportedSymptoms()),
                        veins.skinChange(),
                        veins.bleeding(),
                        veins.ulcer(),
                        veins.ulcerDays(),
                        veins.hardPainfulVein(),
                        veins.swollenOrTenderLeg(),
                        veins.chestPainOrBreathless(),
                        veins.previousTreatment(),
                        veins.coldPainfulLeg(),
                        veins.hotRedLegWithFever()),
                new Background(
                        background.pregnant(),
                        background.previousClot(),
                        Optional.of(background.conditions().orElse(Set.of())),
                        Optional.of(background.reportedMedicines()),
                        background.takesMagnesium()));
    }

    @Test
    void aRowWithoutAQuestionWasNotAskedIt() {
        ReferralReport report = read("{}", "{}", "{}");
        assertThat(report.restlessLegs()).isEqualTo(RestlessLegs.NOT_ASKED);
        assertThat(report.veins()).isEqualTo(Veins.NOT_ASKED);
        assertThat(report.background()).isEqualTo(Background.NOT_ASKED);
        assertThat(report.veins().chestPainOrBreathless()).isEqualTo(Answer.NOT_ASKED);
    }

    /** A question that is added or renamed needs a new version, with samples of its own. */
    @Test
    void theNewestVersionIsStoredAsItsSamplesAre() throws IOException {
        for (Path file : samples("sent-")) {
            if (file.getParent().endsWith(String.valueOf(ReferralDocument.VERSION))) {
                ReferralReport report = SampleDocument.reader().read(Files.readString(file), null);
                JsonNode sample = JSON.readTree(Files.readString(
                        file.resolveSibling(file.getFileName().toString().replace("sent-", "stored-"))));
                assertThat(asStored(report.restlessLegs())).isEqualTo(sample.get("restless_legs"));
                assertThat(asStored(report.veins())).isEqualTo(sample.get("veins"));
                assertThat(asStored(report.background())).isEqualTo(sample.get("background"));
            }
        }
    }

    private static JsonNode asStored(Object section) throws IOException {
        return JSON.readTree(JSON.writeValueAsString(section));
    }

    private ReferralReport stored(Path file) throws IOException {
        JsonNode sample = JSON.readTree(Files.readString(file));
        return read(
                sample.get("restless_legs").toString(),
                sample.get("veins").toString(),
                sample.get("background").toString());
    }

    private ReferralReport read(String restlessLegs, String veins, String background) {
        Referral somebody = SomeReferral.of("Ada", "Quill");
        ReferralId id = CareDatabase.keep(somebody);
        CareDatabase.jdbc()
                .sql("""
                        update clinic.referral set restless_legs = cast(:restlessLegs as jsonb),
                            veins = cast(:veins as jsonb), background = cast(:background as jsonb)
                        where id = :id""")
                .param("restlessLegs", restlessLegs)
                .param("veins", veins)
                .param("background", background)
                .param("id", id.value())
                .update();
        return referrals.find(id).orElseThrow().report();
    }
}
