package clinic.vein.browser;

import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import java.util.Map;
import java.util.function.IntConsumer;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a patient sees of the clinic. */
final class PatientPages extends Screen {

    private final String clinic;
    private final Map<String, String> words;

    PatientPages(ChromeDriver browser, String clinic) {
        this(browser, clinic, Language.ENGLISH);
    }

    PatientPages(ChromeDriver browser, String clinic, Language language) {
        super(browser);
        this.clinic = clinic;
        this.words = TestCatalogue.READ_ONCE.all(language);
    }

    /** From the first page to the form, with the language chosen on the way. */
    void openForm(Language language) {
        browser.get(clinic + "/");
        readIn(language);
        click("nav a[href*='/refer?lang=" + language + "']");
    }

    /** Restless legs and varicose veins, nothing else. */
    void reportRestlessLegsAndVaricoseVeins(String givenName, String familyName) {
        browser.get(clinic + "/refer");
        fillInRestlessLegsAndVaricoseVeins(givenName, familyName, step -> {});
        clickText("button", words.get("refer.send"));
    }

    /** @param seen is told of each step when it is filled in */
    void fillInRestlessLegsAndVaricoseVeins(String givenName, String familyName, IntConsumer seen) {
        fill("[name='patient.givenName']", givenName);
        fill("[name='patient.familyName']", familyName);
        birth("patient.dateOfBirth");
        fill("[name='patient.phone']", "020 7946 0018");
        seen.accept(1);
        next();
        for (String criterion : new String[] {"urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening"}) {
            choose("restlessLegs." + criterion, "true");
        }
        choose("restlessLegs.severity", "7");
        choose("restlessLegs.nightsPerWeek", "5");
        choose("restlessLegs.familyHistory", "false");
        seen.accept(2);
        next();
        choose("veins.chestPainOrBreathless", "false");
        choose("veins.coldPainfulLeg", "false");
        choose("veins.hotRedLegWithFever", "false");
        choose("veins.bleeding", "NONE");
        choose("veins.swollenOrTenderLeg", "NONE");
        choose("veins.hardPainfulVein", "false");
        choose("veins.visible", "true");
        choose("veins.legs", "LEFT");
        choose("veins.symptoms", "ACHING");
        choose("veins.skinChange", "false");
        choose("veins.ulcer", "NONE");
        choose("veins.previousTreatment", "false");
        seen.accept(3);
        next();
        choose("background.pregnant", "false");
        choose("background.previousClot", "false");
        choose("background.takesMagnesium", "false");
        seen.accept(4);
        next();
        seen.accept(5);
    }

    void send() {
        clickText("button", words.get("refer.send"));
    }

    /** The reference on the receipt. */
    String receipt() {
        eventually(
                "the receipt",
                page -> page.findElement(By.tagName("h1")).getText().equals(words.get("receipt.title")));
        return text(".reference");
    }

    String status(String reference) {
        browser.get(clinic + "/status");
        return statusHere(reference);
    }

    String statusIn(Language language, String reference) {
        browser.get(clinic + "/status?lang=" + language);
        return statusHere(reference);
    }

    private String statusHere(String reference) {
        fill("#reference", reference);
        birth("dateOfBirth");
        clickText("button", words.get("status.show"));
        return text("dl.status");
    }

    private void birth(String field) {
        fill("[name='" + field + ".day']", "31");
        fill("[name='" + field + ".month']", "1");
        fill("[name='" + field + ".year']", "1970");
    }

    private void choose(String field, String code) {
        click("[name='" + field + "'][value='" + code + "']");
    }

    void goOn() {
        next();
    }

    /** The same page in another language. */
    void readIn(Language language) {
        click(".languages [lang=" + language + "]");
        eventually("the language", page -> page.findElement(By.cssSelector("html[lang=" + language + "]")));
    }

    private void next() {
        clickText("button", words.get("refer.script.next"));
    }
}
