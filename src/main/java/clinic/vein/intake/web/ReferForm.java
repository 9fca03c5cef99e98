package clinic.vein.intake.web;

import clinic.vein.intake.Answers;
import clinic.vein.intake.IntakeFault;
import clinic.vein.intake.Question;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Reading;
import clinic.vein.kernel.quantity.UsualUnits;
import clinic.vein.kernel.web.TypedBirthDate;
import clinic.vein.messaging.ContactWish;
import clinic.vein.referral.Veins;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The patient's form: what was typed, kept as it was typed, and what is wrong with it.
 *
 * @param typed by the name of the input, which is the path in the referral document
 * @param problems by the name of the input, in the order of the page
 */
record ReferForm(MultiValueMap<String, String> typed, Map<String, String> problems, UsualUnits usual) {

    /** Which form it is, and when it was handed out. */
    static final String STAMP = "formId";

    /** Whether the patient has one name only. */
    static final String ONE_NAME = "patient.oneName";

    static final String PROOF = "proof";

    private static final String MAIL = "contact.mail";
    private static final String TEXTS = "contact.texts";

    /** A box that people do not see; a machine that fills in everything does. */
    static final String TRAP = "website";

    /** Added to the name of a number: what was typed when what it was read as stood beside it. */
    static final String SEEN = ".seen";

    /** The optional questions, which are folded away until one of them is answered. */
    private static final String BEFORE_TREATMENT = "background.beforeTreatment.";

    static ReferForm of(MultiValueMap<String, String> typed) {
        return of(typed, UsualUnits.METRIC);
    }

    /** @param usual in which units patients think of their bodies: a number alone may not be understood */
    static ReferForm of(MultiValueMap<String, String> typed, UsualUnits usual) {
        return new ReferForm(typed, Map.of(), usual);
    }

    ReferForm refused(List<Violation> violations, PatientMessages messages) {
        return new ReferForm(typed, messages.of(violations), usual);
    }

    /** Whoever reads the page in a language wants to be written to in it, until they choose another one. */
    ReferForm writtenToIn(Language language) {
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        again.set(Question.LANGUAGE.path(), language.tag());
        return new ReferForm(again, problems, usual);
    }

    /** The same answers on a form that was just handed out. */
    ReferForm stamped(String stamp) {
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        again.set(STAMP, stamp);
        again.remove(PROOF);
        return new ReferForm(again, problems, usual);
    }

    ReferForm untrapped() {
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>(typed);
        again.remove(TRAP);
        return new ReferForm(again, problems, usual);
    }

    public String value(String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("");
    }

    public boolean has(String name, String code) {
        return typed.getOrDefault(name, List.of()).contains(code);
    }

    /** Whether something stands in the part that can be skipped, or is wrong with it. */
    public boolean tellsOfTreatment() {
        return Stream.concat(
                        typed.entrySet().stream()
                                .filter(field -> field.getValue().stream().anyMatch(each -> !each.isBlank()))
                                .map(Map.Entry::getKey),
                        problems.keySet().stream())
                .anyMatch(name -> name.startsWith(BEFORE_TREATMENT));
    }

    /** What a number was read as; null where nothing is typed or it cannot be read. */
    public @Nullable String understood(String name) {
        return Arrays.stream(Question.values())
                .filter(question -> question.path().equals(name))
                .findFirst()
                .flatMap(this::measured)
                .map(Measured::inWords)
                .orElse(null);
    }

    /** Numbers of which nobody can have seen what they were read as: without a script, before the page came back once. */
    List<Violation> unseen() {
        return Arrays.stream(Question.values())
                .filter(question -> measured(question)
                        .filter(measured -> !measured.inWords().equals(measured.typed())
                                && !measured.typed()
                                        .equals(value(question.path() + SEEN).strip()))
                        .isPresent())
                .map(question -> new Violation(question.path(), IntakeFault.NOT_SEEN))
                .toList();
    }

    private Optional<Measured> measured(Question question) {
        return question.quantity()
                .map(quantity -> quantity.read(value(question.path()), usual))
                .filter(Reading.Understood.class::isInstance)
                .map(reading -> ((Reading.Understood) reading).measured());
    }

    public @Nullable String problem(String name) {
        return problems.get(name);
    }

    /** The id of the input to go to: names have dots, which style sheets and scripts read as something else. */
    public String id(String name) {
        return name.replace('.', '-');
    }

    /** Not part of the report, and not asked of machines: how the patient wants to be written to. */
    Set<ContactWish> contactWishes() {
        Set<ContactWish> wishes = EnumSet.noneOf(ContactWish.class);
        wish(MAIL, ContactWish.MAIL_WANTED, ContactWish.NO_MAIL).ifPresent(wishes::add);
        wish(TEXTS, ContactWish.TEXTS_WANTED, ContactWish.NO_TEXTS).ifPresent(wishes::add);
        return wishes;
    }

    private Optional<ContactWish> wish(String name, ContactWish yes, ContactWish no) {
        return switch (value(name)) {
            case "true" -> Optional.of(yes);
            case "false" -> Optional.of(no);
            default -> Optional.empty();
        };
    }

    ObjectNode document() {
        Answers answers = new Answers();
        for (Question question : Question.values()) {
            switch (question) {
                case SOURCE, IDENTIFIER_SYSTEM, IDENTIFIER_VALUE, IRLS_TOTAL -> {}
                case DATE_OF_BIRTH ->
                    answers.put(question, birthDate(question.path()).text());
                case FAMILY_NAME -> familyName(answers);
                case MEDICINES -> medicines(answers);
                case SYMPTOMS, CONDITIONS -> answers.putCodes(question, typed.getOrDefault(question.path(), List.of()));
                case LEGS -> answers.put(question, leg());
                default -> answers.put(question, value(question.path()));
            }
        }
        return answers.document();
    }

    /** Left out where nothing was typed: then the box was forgotten, unless the patient says that there is none. */
    private void familyName(Answers answers) {
        String name = value(Question.FAMILY_NAME.path());
        if (name.isBlank() && has(ONE_NAME, "true")) {
            answers.putAbsent(Question.FAMILY_NAME);
        } else {
            answers.put(Question.FAMILY_NAME, name);
        }
    }

    private TypedBirthDate birthDate(String name) {
        return new TypedBirthDate(value(name + ".day"), value(name + ".month"), value(name + ".year"));
    }

    private void medicines(Answers answers) {
        answers.putNone(Question.MEDICINES);
        value(Question.MEDICINES.path())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> answers.addMedicine(null, line));
    }

    /** Who sees no veins is not asked on which leg. */
    private String leg() {
        String answer = value(Question.LEGS.path());
        boolean noneVisible = value(Question.VISIBLE.path()).equals("false");
        return answer.isBlank() && noneVisible ? Veins.Legs.NONE.name() : answer;
    }
}
