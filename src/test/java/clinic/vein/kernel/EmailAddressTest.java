package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.EmailAddress.Reading;
import clinic.vein.kernel.EmailAddress.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "zoe@example.org, zoe@example.org",
        "O'Brien+clinic@Example.ORG, O'Brien+clinic@Example.ORG",
        "zoe@xn--mller-kva.example, zoe@xn--mller-kva.example",
        "zoe@müller.example, zoe@xn--mller-kva.example",
        "zoe@MÜLLER.example, zoe@xn--mller-kva.example",
        "zoe@mu\u0308ller.example, zoe@xn--mller-kva.example",
        "info@пример.рф, info@xn--e1afmkfd.xn--p1ai",
        "info@例え.テスト, info@xn--r8jz45g.xn--zckzah",
        "info@例え。テスト, info@xn--r8jz45g.xn--zckzah",
        "info@ｅｘａｍｐｌｅ.org, info@example.org",
        "жанна@example.org, жанна@example.org",
        "lukaš@example.org, lukaš@example.org",
        "राम@example.org, राम@example.org"
    })
    void the_domain_is_translated_and_the_rest_is_left_alone(String written, String address) {
        assertThat(EmailAddress.of(written).map(EmailAddress::toString)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe",
                "@example.org",
                "zoe@",
                "zoe@example",
                "zoe@example..org",
                "zoe@.example.org",
                "zoe@example.org.",
                ".zoe@example.org",
                "zoe.@example.org",
                "z..oe@example.org",
                "zoe max@example.org",
                "zoe@exa mple.org",
                "zoe@max@example.org",
                "zoe@example.org, max@example.org",
                "zoe@-example.org",
                "zoe@exam_ple.org",
                "zoe@127.0.0.1",
                "zoe@[127.0.0.1]",
                "\"zoe\"@example.org",
                "zoe<max@example.org>",
                "zoe\r\nRCPT TO:<max@example.org>",
                "1234567890123456789012345678901234567890123456789012345678901234x@example.org"
            })
    void what_is_no_address_is_refused(String written) {
        assertThat(EmailAddress.read(written)).isEqualTo(new Reading.Refused(Unusable.NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noemail@noemail.com",
                "no-email@example.org",
                "NoEmail@gmail.com",
                "no_e-mail@example.org",
                "NONE@none.com",
                "none@none.co.uk",
                "none@unknown.example",
                "not.known@example.org",
                "notgiven@example.org",
                "unknown@unknown.com",
                "unbekannt@unbekannt.de",
                "keine-adresse@example.org",
                "keine@keine.de"
            })
    void what_is_written_to_fill_in_the_field_is_a_strangers(String written) {
        assertThat(EmailAddress.read(written)).isEqualTo(new Reading.Refused(Unusable.PLACEHOLDER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no@example.org",
                "nora.nonemaker@example.org",
                "noreply@example.org",
                "zoe@unknown-books.org",
                "info@unbekannt.com",
                "max@none.co.uk",
                "anna@keine.de",
                "zoe@nomail.example",
                "unbekannt@example.org",
                "ke.ine@example.org",
                "kei.ne@keine.de",
                "no.ne@none.com"
            })
    void a_name_that_begins_so_is_somebodys(String written) {
        assertThat(EmailAddress.of(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@ехample.org",
                "zoe@exаmple.org",
                "zoe@example.оrg",
                "zоe@example.org",
                "zoe@αlpha.org",
                "zoe.mаx@example.org"
            })
    void a_letter_that_looks_like_another_is_refused(String written) {
        assertThat(EmailAddress.read(written)).isEqualTo(new Reading.Refused(Unusable.MIXED_ALPHABETS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@faß.example",
                "zoe@FAẞ.example",
                "zoe@βόλος.example",
                "zoe@नी\u200Cल.example",
                "zoe@℀.example"
            })
    void a_domain_that_programs_translate_differently_is_refused(String written) {
        assertThat(EmailAddress.read(written)).isInstanceOf(Reading.Refused.class);
        assertThat(EmailAddress.of(written)).isEmpty();
    }

    @Test
    void only_letters_before_the_at_sign_need_international_mail() {
        assertThat(EmailAddress.of("lukaš@example.org").orElseThrow().needsInternationalMail())
                .isTrue();
        assertThat(EmailAddress.of("zoe@müller.example").orElseThrow().needsInternationalMail())
                .isFalse();
    }

    @Test
    void an_address_is_as_long_as_its_octets() {
        String domain = "x".repeat(60) + ".example.org";
        assertThat(EmailAddress.of("ж".repeat(32) + "@" + domain)).isPresent();
        assertThat(EmailAddress.of("ж".repeat(33) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.of("zoe@" + "x".repeat(64) + ".org")).isEmpty();
        String longDomain = ("x".repeat(60) + ".").repeat(4) + "org";
        assertThat(EmailAddress.of("zoe@" + longDomain)).isPresent();
        assertThat(EmailAddress.of("zoe.maxine@" + longDomain)).isEmpty();
    }
}
