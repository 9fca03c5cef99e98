package clinic.vein.referral;

import static org.assertj.core.api.Assertions.assertThat;

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
            })
    void is_not_taken_from_other_words(String text) {
        assertThat(ToldOfDeath.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"My mother died", "My dad has passed away", "Meine Mutter ist leider verstorben", "died"})
    void may_be_meant_where_a_family_writes(String text) {
        assertThat(ToldOfDeath.perhapsIn(text)).isTrue();
    }
}
