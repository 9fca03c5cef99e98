package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldOfDeathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "died on 20 November",
                "DIED",
                "Her husband rang: she passed away last week",
                "The wife says he died",
                "Her son rang: mother died on Friday",
                "Die Tochter ruft an, die Mutter ist gestorben",
                "passed  peacefully\nat home",
                "Patient deceased",
                "RIP 20.11.",
                "R.I.P.",
                "no longer alive",
                "no longer with us",
                "found dead at home",
                "dead",
                "Informed of death by the daughter",
                "Date of death 20/11/2026",
                "death certificate received",
                "pt expired 20/11",
                "† 20.11.2026",
                "ist am 20.11. verstorben",
                "Frau Müller ist gestorben",
                "Er starb am Freitag",
                "lebt nicht mehr",
                "ist tot",
                "patient's dead",
                "Patient deceased wife informed",
                "Patientin verstorben Tochter informiert",
                "Pat. tot",
                "has passed on",
                "She passed on the 20th",
                "sadly passed last week",
                "she passed last Monday",
                "Son: my father has died",
                "Husband: she died at home",
                "heimgegangen",
                "ist am Freitag von uns gegangen",
                "Informed by GP died 20/11",
                "Told on the phone that she died",
                "Verstorbene Frau Müller, bitte absagen",
                "was dead on arrival",
                "Sadly no longer with us, daughter rang",
                "(† 20.11.2026)",
                "notice of the death of the patient",
            })
    void is_heard(String text) {
        assertThat(ToldOfDeath.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moved away",
                "Feels well, no longer wants to be seen",
                "Her husband died, and she cannot come now",
                "Husband has just passed away",
                "Sein Vater ist gerade verstorben",
                "Afraid of death and of needles",
                "Mother died of a pulmonary embolism at 60",
                "Mutter 2019 an einer Lungenembolie gestorben",
                "Ehemann letzte Woche verstorben",
                "Sister aged 40 died of a clot",
                "Attempted suicide in 2010, no dopamine agonist",
                "Leg feels dead and heavy",
                "Skin rips easily",
                "Too tired to come",
                "Treated privately",
                "Hat die Untersuchung abgesagt",
                "Her phone line is dead",
                "Number is dead, no answer",
                "Mobile number now dead",
                "Her phone died during the call",
                "Her husband's phone died",
                "Leitung ist tot",
                "Der Anschluss ist tot",
                "no longer living at this address",
                "No longer living at home, in a nursing home now",
                "no longer with us, changed practice",
                "Lebt nicht mehr in Berlin",
                "lebt nicht mehr bei der Tochter",
                "Pain has died down",
                "the inflammation died down",
                "symptoms have died away",
                "He was dead tired",
                "because of a death in the family",
                "Todesfall in der Familie",
                "Parents both died of PE",
                "Both brothers died young",
                "Eltern verstorben",
                "Her niece died",
                "Ihr Nachbar ist verstorben",
                "Ihre Schwiegermutter ist gestorben",
                "Verstorbene Mutter hatte Krampfadern",
                "Mein verstorbener Mann",
                "because of the death of her husband",
                "news of the death of her brother",
                "Father: died of PE at 50",
                "Her husband, who drove her, passed away",
                "death certificate for her husband",
                "Deceased donor kidney transplant 2015",
                "Deceased mother had varicose veins",
                "5 mg† daily",
                "kein Todesfall bekannt",
                "Message passed on to the nurse",
                "She has passed on the message",
                "Mother passed on last year",
            })
    void is_not_taken_from_other_words(String text) {
        assertThat(ToldOfDeath.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My mother died",
                "My dad has passed away",
                "My husband died",
                "My mother has passed on",
                "because of the death of my mother",
                "Because of a death in the family",
                "Mein verstorbener Mann",
                "Mein Mann ist gestorben",
                "Meine Mutter ist leider verstorben",
                "died"
            })
    void may_be_meant_where_a_family_writes(String text) {
        assertThat(ToldOfDeath.perhapsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I moved and am no longer living in London",
                "The pain has died down, I do not need it any more",
                "My phone died, I could not confirm",
                "My dog died",
                "Mein Hund ist gestorben",
                "it is dead simple: I do not want it",
                "The doctor is no longer with us at my practice",
                "My doctor has died",
                "My wife's phone died",
                "My leg is dead by the evening",
                "Ich lebe allein, meine Mutter lebt nicht mehr bei mir",
                "Feeling well"
            })
    void cannot_be_meant_of_anybody_who_is_the_patient(String text) {
        assertThat(ToldOfDeath.perhapsIn(text)).isFalse();
    }

    /** Words are looked for in what a field takes, and not in what it refuses for its length. */
    @Test
    void what_is_longer_than_any_field_is_not_looked_through() {
        assertThat(ToldOfDeath.in("died " + "a".repeat(3_995))).isTrue();
        assertThat(ToldOfDeath.in("died " + "a".repeat(3_996))).isFalse();
        assertThat(ToldOfDeath.perhapsIn("died " + "a-".repeat(100_000))).isFalse();
    }
}
