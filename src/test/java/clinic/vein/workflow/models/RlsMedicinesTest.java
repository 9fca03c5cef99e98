package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a medicine means for restless legs, code by code; what the table does not name is never harmless within a group. */
class RlsMedicinesTest {

    private final Table table = Table.of("RlsMedicines");

    @ParameterizedTest
    @CsvSource({
        "metoclopramide, A03FA01, true",
        "prochlorperazine, N05AB04, true",
        "promethazine, R06AD02, true",
        "droperidol, N05AD08, true",
        "levomepromazine, N05AA02, true",
        "thiethylperazine, R06AD03, true",
        "haloperidol, N05AD01, true",
        "chlorpromazine, N05AA01, true",
        "trifluoperazine, N05AB06, true",
        "olanzapine, N05AH03, true",
        "quetiapine, N05AH04, true",
        "risperidone, N05AX08, true",
        "paliperidone, N05AX13, true",
        "clozapine, N05AH02, true",
        "amisulpride, N05AL05, true",
        "sulpiride, N05AL01, true",
        "lurasidone, N05AE05, true",
        "aripiprazole, N05AX12, true",
        "flupentixol, N05AF01, true",
        "fluoxetine, N06AB03, true",
        "citalopram, N06AB04, true",
        "paroxetine, N06AB05, true",
        "sertraline, N06AB06, true",
        "fluvoxamine, N06AB08, true",
        "escitalopram, N06AB10, true",
        "venlafaxine, N06AX16, true",
        "duloxetine, N06AX21, true",
        "desvenlafaxine, N06AX23, true",
        "imipramine, N06AA02, true",
        "clomipramine, N06AA04, true",
        "trimipramine, N06AA06, true",
        "lofepramine, N06AA07, true",
        "amitriptyline, N06AA09, true",
        "nortriptyline, N06AA10, true",
        "doxepin, N06AA12, true",
        "dosulepin, N06AA16, true",
        "mirtazapine, N06AX11, true",
        "mianserin, N06AX03, true",
        "vortioxetine, N06AX26, true",
        "tramadol, N02AX02, true",
        "tramadol, N02AJ13, true",
        "tramadol, N02AJ14, true",
        "tramadol, N02AJ15, true",
        "tramadol, N02AJ16, true",
        "diphenhydramine, R06AA02, true",
        "doxylamine, R06AA09, true",
        "chlorphenamine, R06AB04, true",
        "alimemazine, R06AD01, true",
        "cyclizine, R06AE03, true",
        "meclozine, R06AE05, true",
        "clemastine, R06AA04, true",
        "cyproheptadine, R06AX02, true",
        "ketotifen, R06AX17, true",
        "hydroxyzine, N05BB01, true",
        "cinnarizine, N07CA02, true",
        "cinnarizine, N07CA52, true",
        "lithium, N05AN01, true",
        "tetrabenazine, N07XX06, true",
        "flunarizine, N07CA03, true",
        "reserpine, C02AA02, true",
        "phenytoin, N03AB02, false",
        "zonisamide, N03AX15, false",
        "topiramate, N03AX11, false",
        "ropinirole, N04BC04, false",
        "pramipexole, N04BC05, false",
        "rotigotine, N04BC09, false",
        "promazine, N05AA03, true",
        "cyamemazine, N05AA06, true",
        "fluphenazine, N05AB02, true",
        "perphenazine, N05AB03, true",
        "perazine, N05AB10, true",
        "periciazine, N05AC01, true",
        "thioridazine, N05AC02, true",
        "pipotiazine, N05AC04, true",
        "melperone, N05AD03, true",
        "pipamperone, N05AD05, true",
        "bromperidol, N05AD06, true",
        "benperidol, N05AD07, true",
        "lumateperone, N05AD10, true",
        "molindone, N05AE02, true",
        "sertindole, N05AE03, true",
        "ziprasidone, N05AE04, true",
        "chlorprothixene, N05AF03, true",
        "tiotixene, N05AF04, true",
        "zuclopenthixol, N05AF05, true",
        "fluspirilene, N05AG01, true",
        "pimozide, N05AG02, true",
        "loxapine, N05AH01, true",
        "asenapine, N05AH05, true",
        "tiapride, N05AL03, true",
        "levosulpiride, N05AL07, true",
        "prothipendyl, N05AX07, true",
        "zotepine, N05AX11, true",
        "iloperidone, N05AX14, true",
        "cariprazine, N05AX15, true",
        "brexpiprazole, N05AX16, true",
        "desipramine, N06AA01, true",
        "opipramol, N06AA05, true",
        "dibenzepin, N06AA08, true",
        "protriptyline, N06AA11, true",
        "amoxapine, N06AA17, true",
        "maprotiline, N06AA21, true",
        "milnacipran, N06AX17, true",
        "levomilnacipran, N06AX28, true",
        "carbinoxamine, R06AA08, true",
        "dimenhydrinate, R06AA11, true",
        "brompheniramine, R06AB01, true",
        "dexchlorpheniramine, R06AB02, true",
        "dimetindene, R06AB03, true",
        "pheniramine, R06AB05, true",
        "mepyramine, R06AC01, true",
        "chloropyramine, R06AC03, true",
        "mequitazine, R06AD07, true",
        "oxomemazine, R06AD08, true",
        "buclizine, R06AE01, true",
        "oxatomide, R06AE06, true",
        "triprolidine, R06AX07, true",
        "bromopride, A03FA04, true",
        "alizapride, A03FA05, true",
        "valbenazine, N07XX13, true",
        "deutetrabenazine, N07XX16, true",
        "levodopa, N04BA01, false",
        "levodopa, N04BA02, false",
        "levodopa, N04BA03, false",
        "levodopa, N04BA04, false",
        "levodopa, N04BA05, false",
        "levodopa, N04BA06, false",
        "levodopa, N04BA07, false"
    })
    void aMedicine(String name, String atc, boolean treatFirst) {
        Answer answer = ask(atc);
        assertThat(answer.rules()).containsExactly("medicine-" + name);
        assertThat(answer.outputs().get(0))
                .containsAllEntriesOf(Map.of("flag", "MEDICINE", "medicine", atc, "treatFirst", treatFirst));
        assertThat(answer.only("lookAgainWeeks")).isEqualTo(treatFirst ? 6 : null);
        assertThat(answer.only("advice").toString())
                .startsWith("Review " + name + " with the prescriber")
                .doesNotContainIgnoringCase("stop");
    }

    @ParameterizedTest
    @CsvSource({
        "medicine-lower-risk-antiemetic, A03FA03",
        "medicine-lower-risk-antiemetic, A04AA01",
        "medicine-lower-risk-antiemetic, A04AA02",
        "medicine-lower-risk-bupropion, N06AX12",
        "medicine-lower-risk-antidepressant, N06AX05",
        "medicine-lower-risk-antidepressant, N06AX22",
        "medicine-non-sedating-antihistamine, R06AE07",
        "medicine-non-sedating-antihistamine, R06AX13",
        "medicine-non-sedating-antihistamine, R06AX26",
        "medicine-other-non-sedating-antihistamine, R06AX29"
    })
    void lowerRisk(String rule, String atc) {
        Answer answer = ask(atc);
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("flag")).isEqualTo("LOWER_RISK");
        assertThat(answer.only("treatFirst")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "medicine-check-antipsychotic, N05AX17",
        "medicine-check-antipsychotic, N05AX99",
        "medicine-check-antidepressant, N06AX25",
        "medicine-check-antidepressant, N06AF03",
        "medicine-check-antihistamine, R06AX99",
        "medicine-check-dopaminergic, N04BC06",
        "medicine-check-dopaminergic, N04BA99",
        "medicine-check-combined-antidepressant, N06CA01",
        "medicine-check-combined-antidepressant, N06CA02",
        "medicine-check-propulsive, A03FA02",
        "medicine-check-propulsive, A03FA09",
        "medicine-check-cold-remedy, R05X",
        "medicine-check-cold-remedy, R01BA52"
    })
    void anUnknownCodeOfTheseGroupsIsToBeChecked(String rule, String atc) {
        Answer answer = ask(atc);
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("flag")).isEqualTo("MEDICINE_CHECK");
        assertThat(answer.only("medicine")).isEqualTo(atc);
        assertThat(answer.only("advice").toString()).startsWith("Check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A10BA02", "N06BA04", "N05BA01", "N04AA02", "n06ax11", "R05DA04", ""})
    void looksUpWhatHasNoMeaningHere(String atc) {
        Answer answer = ask(atc);
        assertThat(answer.rules()).containsExactly("medicine-no-meaning");
        assertThat(answer.only("flag")).isEqualTo("NO_MEANING");
    }

    @Test
    void aMedicineWithoutACodeWasLookedUpAllTheSame() {
        assertThat(ask(null).rules()).containsExactly("medicine-no-meaning");
    }

    @Test
    void whatNobodyLookedUpIsNeverHarmless() {
        Answer answer = table.evaluate(Facts.NONE.with("lookedUp", false).with("medicine", null));
        assertThat(answer.rules()).containsExactly("medicine-not-looked-up");
        assertThat(answer.only("flag")).isEqualTo("MEDICINE_NOT_LOOKED_UP");
    }

    @Test
    void whatIsTreatedFirstIsSaidToBeLocalPolicy() {
        Decision decision = Table.read("RlsMedicines").getModelElementById("RlsMedicines");
        for (Rule rule : ((DecisionTable) decision.getExpression()).getRules()) {
            boolean treatFirst = rule.getOutputEntries().stream()
                    .anyMatch(each -> each.getTextContent().trim().equals("true"));
            if (treatFirst) {
                assertThat(rule.getDescription().getTextContent().toLowerCase(Locale.ROOT))
                        .as(rule.getId())
                        .contains("local policy");
            }
        }
    }

    private Answer ask(String atc) {
        return table.evaluate(Facts.NONE.with("lookedUp", true).with("medicine", atc));
    }
}
