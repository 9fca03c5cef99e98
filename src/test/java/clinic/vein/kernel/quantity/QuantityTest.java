package clinic.vein.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Reading.NotUnderstood;
import clinic.vein.kernel.quantity.Reading.Understood;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No number changes in silence: what was typed is understood as it was meant, or it is asked about. */
class QuantityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            FERRITIN | 12,5 | 12.5 µg/L
            FERRITIN | 12.5 | 12.5 µg/L
            FERRITIN | ,5 | 0.5 µg/L
            FERRITIN | 0,125 | 0.125 µg/L
            FERRITIN | 1.250,5 | 1250.5 µg/L
            FERRITIN | 1,250.5 | 1250.5 µg/L
            FERRITIN | 1 250 | 1250 µg/L
            FERRITIN | 1'250,5 | 1250.5 µg/L
            FERRITIN | 1’250 | 1250 µg/L
            FERRITIN | 45 ug/L | 45 µg/L
            FERRITIN | 45mcg/l | 45 µg/L
            FERRITIN | 45 μg/L | 45 µg/L
            FERRITIN | 45 ng/ml | 45 µg/L
            FERRITIN | 100 pmol/L | 44.5 µg/L, from 100 pmol/L
            FERRITIN | 7500 ng/dL | 75 µg/L, from 7500 ng/dL
            FERRITIN | <15 | <15 µg/L
            FERRITIN | < 15,5 ng/mL | <15.5 µg/L
            FERRITIN | ≤ 15 | ≤15 µg/L
            FERRITIN | <=15 | ≤15 µg/L
            FERRITIN | ＜１５ | <15 µg/L
            FERRITIN | ١٢٫٥ | 12.5 µg/L
            FERRITIN | १२ | 12 µg/L
            FERRITIN | <200 pmol/L | <89 µg/L, from <200 pmol/L
            TRANSFERRIN_SATURATION | 0,12 | 0.12 %
            TRANSFERRIN_SATURATION | 18 % | 18 %
            EGFR | >90 | >90 mL/min
            EGFR | ≥ 90 mL/min/1.73 m² | ≥90 mL/min
            EGFR | >90 ml/min/1,73m2 | >90 mL/min
            EGFR | 6,2 | 6.2 mL/min
            EGFR | 1.5 mL/s | 90 mL/min, from 1.5 mL/s
            EGFR | 45.500 | 45.5 mL/min
            HBA1C | 6,5 % | 48 mmol/mol, from 6.5 %
            HBA1C | 6,5 | 6.5 mmol/mol
            HBA1C | 48 mmol/mol | 48 mmol/mol
            BODY_WEIGHT | 72,6 kg | 72.6 kg (11 st 6 lb)
            BODY_WEIGHT | 72.500 | 72.5 kg (11 st 6 lb)
            BODY_WEIGHT | 160 | 160 kg (25 st 3 lb)
            BODY_WEIGHT | 72500 g | 72.5 kg, from 72500 g
            BODY_WEIGHT | "72,500 g" | 72.5 kg, from 72500 g
            BODY_WEIGHT | 160 lb | 72.6 kg, from 160 lb
            BODY_WEIGHT | 160lbs. | 72.6 kg, from 160 lb
            BODY_WEIGHT | 11st 6 | 72.6 kg, from 11 st 6 lb
            BODY_WEIGHT | 11 st 6 lb | 72.6 kg, from 11 st 6 lb
            BODY_WEIGHT | 11 Stone 6,5 pounds | 72.8 kg, from 11 st 6.5 lb
            BODY_WEIGHT | 11.5 st | 73 kg, from 11.5 st
            BODY_HEIGHT | 175 | 175 cm
            BODY_HEIGHT | 175,5 cm | 175.5 cm
            BODY_HEIGHT | 1,75 m | 175 cm, from 1.75 m
            BODY_HEIGHT | 1.75m | 175 cm, from 1.75 m
            BODY_HEIGHT | 1,75 | 175 cm, from 1.75 m
            BODY_HEIGHT | 1.755 | 175.5 cm, from 1.755 m
            BODY_HEIGHT | 2 m | 200 cm, from 2 m
            BODY_HEIGHT | 1750 mm | 175 cm, from 1750 mm
            BODY_HEIGHT | 69 in | 175.3 cm, from 69 in
            BODY_HEIGHT | 5 ft 10 | 177.8 cm, from 5 ft 10 in
            BODY_HEIGHT | 5ft 10.5 in | 179.1 cm, from 5 ft 10.5 in
            BODY_HEIGHT | 5'10 | 177.8 cm, from 5 ft 10 in
            BODY_HEIGHT | 5’ 10” | 177.8 cm, from 5 ft 10 in
            BODY_HEIGHT | 5′10″ | 177.8 cm, from 5 ft 10 in
            BODY_HEIGHT | 6 feet | 182.9 cm, from 6 ft
            BODY_HEIGHT | 6' | 182.9 cm, from 6 ft
            VEIN_DIAMETER | 0,7 cm | 7 mm, from 0.7 cm
            REFLUX_TIME | 1,2 s | 1200 ms, from 1.2 s
            REFLUX_TIME | 1.250 | 1250 ms
            REFLUX_TIME | 0 | 0 ms
            REFLUX_TIME | 20 | 20 ms
            REFLUX_TIME | 2 s | 2000 ms, from 2 s
            REFLUX_TIME | 2 ms | 2 ms
            D_DIMER | 1,2 mg/L | 1200 µg/L FEU, from 1.2 mg/L FEU
            D_DIMER | 270 | 270 µg/L FEU
            D_DIMER | 50 | 50 µg/L FEU
            D_DIMER | 48 ng/mL | 48 µg/L FEU
            D_DIMER | 0.045 mg/L | 45 µg/L FEU, from 0.045 mg/L FEU
            REFLUX_TIME | 1.250 s | 1250 ms, from 1.25 s
            ANKLE_BRACHIAL_INDEX | 1,05 | 1.05
            SCLEROSANT_CONCENTRATION | 0,3 % | 0.3 %
            SCLEROSANT_CONCENTRATION | 10 mg/mL | 1 %, from 10 mg/mL
            SCLEROSANT_VOLUME | 2,5 ml | 2.5 mL
            SEVERITY | 7 | 7
            SEVERITY | 07 | 7
            SEVERITY | 7,0 | 7
            NIGHTS_A_WEEK | 3 nights | 3
            ULCER_DAYS | 3 weeks | 21 days, from 3 weeks
            ULCER_DAYS | 21 days | 21 days
            CLOT_LENGTH | 50 mm | 5 cm, from 50 mm
            """)
    void whatIsClearIsUnderstood(Quantity quantity, String typed, String words) {
        assertThat(quantity.read(typed)).isInstanceOfSatisfying(Understood.class, understood -> {
            assertThat(understood.words()).isEqualTo(words);
            assertThat(understood.measured().typed()).isEqualTo(typed);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            FERRITIN | 1.250 | ambiguous.number
            FERRITIN | 1,250 | ambiguous.number
            FERRITIN | <1.250 | ambiguous.number
            REFLUX_TIME | 1.000 | ambiguous.number
            REFLUX_TIME | 2 | unknown.unit
            REFLUX_TIME | 19 | unknown.unit
            D_DIMER | 1,2 | unknown.unit
            D_DIMER | 0,5 | unknown.unit
            D_DIMER | 35 | unknown.unit
            D_DIMER | 49 | unknown.unit
            D_DIMER | 0 | out.of.range
            D_DIMER | 0.0004 mg/L | out.of.range
            ULCER_DAYS | 1.000 | ambiguous.number
            TRANSFERRIN_SATURATION | 012 | ambiguous.number
            FERRITIN | 12, | not.a.number
            FERRITIN | 12..5 | not.a.number
            FERRITIN | 1,2,3 | not.a.number
            FERRITIN | 12 5 | not.a.number
            FERRITIN | 1.2345.6 | not.a.number
            FERRITIN | 5e2 | unknown.unit
            FERRITIN | 10⁵ | not.a.number
            FERRITIN | 12½ | not.a.number
            FERRITIN | 90+ | not.a.number
            FERRITIN | 12-15 | not.a.number
            FERRITIN | ~12 | not.a.number
            FERRITIN | normal | not.a.number
            FERRITIN | "" | not.a.number
            FERRITIN | <>12 | not.a.number
            FERRITIN | < | not.a.number
            FERRITIN | 45 kg | unknown.unit
            FERRITIN | −5 | out.of.range
            EGFR | 2500 | out.of.range
            HBA1C | 40 mg/dL | unknown.unit
            BODY_WEIGHT | >120 | bound.not.usable
            BODY_WEIGHT | 11st 15 | unknown.unit
            BODY_WEIGHT | 72,65 | too.precise
            BODY_WEIGHT | 12 | out.of.range
            BODY_WEIGHT | 20 lb | out.of.range
            BODY_WEIGHT | 5 ft | unknown.unit
            BODY_HEIGHT | 2 | out.of.range
            BODY_HEIGHT | 17,5 | out.of.range
            BODY_HEIGHT | 5 ft 12 | unknown.unit
            BODY_HEIGHT | 5.10 | out.of.range
            BODY_HEIGHT | 3,0 | out.of.range
            BODY_HEIGHT | 1'75 | not.a.number
            BODY_HEIGHT | >180 | bound.not.usable
            BODY_HEIGHT | 175,55 | too.precise
            BODY_HEIGHT | 80 kg | unknown.unit
            SCLEROSANT_CONCENTRATION | 30 | out.of.range
            SEVERITY | 3,5 | not.a.number
            SEVERITY | 11 | out.of.range
            SEVERITY | 7/10 | not.a.number
            SEVERITY | 7 of 10 | not.a.number
            NIGHTS_A_WEEK | 8 | out.of.range
            IRLS_TOTAL | 1,9 | not.a.number
            ULCER_DAYS | 3 months | unknown.unit
            """)
    void whatIsNotClearIsAskedAbout(Quantity quantity, String typed, String code) {
        assertThat(quantity.read(typed))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        not -> assertThat(not.fault().code()).isEqualTo(code));
    }

    @Test
    void twoReadingsAreBothNamed() {
        assertThat(said(Quantity.FERRITIN.read("1.250")))
                .isEqualTo(
                        "ambiguous.number: This can be 1.25 or 1250: please write it without a thousands separator.");
    }

    @Test
    void aConvertedNumberThatCannotBeIsShownAsItWasUnderstood() {
        assertThat(said(Quantity.BODY_WEIGHT.read("20 lb")))
                .isEqualTo("out.of.range: Must be from 25 to 350 kg. This is 9.1 kg, from 20 lb.");
    }

    private static String said(Reading reading) {
        NotUnderstood not = (NotUnderstood) reading;
        Violation violation = new Violation("", not.fault(), not.values());
        return violation.code() + ": " + violation.message();
    }

    /** 1,000 values of each quantity, written in each of the ways that mean one number only. */
    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(Quantity quantity) {
        Random random = new Random(quantity.ordinal());
        for (int i = 0; i < 1000; i++) {
            BigDecimal span = quantity.most().subtract(quantity.least());
            int decimals = Math.min(2, quantity.decimals());
            BigDecimal value = quantity.least()
                    .add(span.multiply(BigDecimal.valueOf(random.nextDouble())))
                    .setScale(decimals, java.math.RoundingMode.FLOOR)
                    .max(quantity.least());
            String plain = value.stripTrailingZeros().toPlainString();
            String inGerman = String.format(Locale.GERMAN, "%,." + value.scale() + "f", value);
            boolean grouped = value.compareTo(BigDecimal.valueOf(1000)) >= 0;
            if (quantity.asksForUnit(value)) {
                continue;
            }
            assertReads(quantity, plain, value);
            assertReads(quantity, plain.replace('.', ','), value);
            assertReads(quantity, "\u00a0" + plain + " " + quantity.unit(), value);
            if (!grouped || value.scale() > 0) {
                assertReads(quantity, inGerman, value);
            }
            assertReads(quantity, inGerman.replace('.', '\u202f'), value);
        }
    }

    /** Whatever is typed, it is understood as one of the numbers that its digits can mean, or not at all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noDigitIsLostOrMade(long seed) {
        Random random = new Random(seed);
        String signs = "0123456789.,' <>-\u00a0e+";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = 1 + random.nextInt(7); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (Quantity.FERRITIN.read(typed.toString()) instanceof Understood understood) {
                String digits = typed.toString().replaceAll("\\D", "").replaceAll("^0+|0+$", "");
                assertThat(understood
                                .measured()
                                .value()
                                .stripTrailingZeros()
                                .unscaledValue()
                                .toString())
                        .as(typed.toString())
                        .isEqualTo(digits.isEmpty() ? "0" : digits);
            }
        }
    }

    private static void assertReads(Quantity quantity, String typed, BigDecimal value) {
        assertThat(quantity.read(typed)).as(typed).isInstanceOfSatisfying(Understood.class, understood -> {
            assertThat(understood.measured().value()).isEqualByComparingTo(value);
            assertThat(understood.measured().bound()).isEqualTo(Bound.EXACT);
        });
    }
}
